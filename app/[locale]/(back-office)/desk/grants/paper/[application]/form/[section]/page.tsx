import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Barred } from '@/app/_server/barred'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { localized, paths } from '@/app/_server/here'
import { paperHere, paperLinks } from '@/app/_server/paper'
import { SectionForm } from '@/components/grants/section-form'
import { askedSections } from '@/db/grants/forms/rules'
import { answersTyped } from '@/db/grants/forms/typed/rules'
import { FillingHead } from '../../crumbs'
import { saveSection } from './actions'

type Props = { params: Promise<{ application: string; section: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { application, section } = await params
  const [sheet, pick] = await Promise.all([paperHere(application), localized()])
  const found = sheet?.call.form.sections.find(({ key }) => key === section)
  return { title: found ? pick(found.title) : '' }
}

/** One part of an application on paper: the questions the residents have, keyed in as the paper answers them. */
export default async function PaperSectionPage({ params }: Props) {
  const { application: id, section: key } = await params
  const [sheet, t, to, pick, typed] = await Promise.all([
    paperHere(id),
    getTranslations('arrivals'),
    paths(),
    localized(),
    parked(),
  ])
  if (!sheet) return <Barred back={{ label: t('title'), href: to('/desk/grants/paper') }} />
  const { application, call, answers, versions, supplement } = sheet
  const section = call.form.sections.find((one) => one.key === key)
  if (!section) notFound()
  const asked = askedSections(call.form, { applicant: application.applicantKind, answers })
  const previous = asked[asked.findIndex((one) => one.key === key) - 1]
  return (
    <div className="flow-wide">
      <FillingHead sheet={sheet} title={pick(section.title)} current={key} />
      <ClientTexts only={['applications.section', 'grantForms']}>
        <SectionForm
          of={id}
          action={saveSection}
          saveTo={`/api/grants/paper/${id}/answers`}
          questions={call.form}
          section={section}
          applicant={application.applicantKind}
          answers={answers}
          versions={versions}
          typed={typed ?? answersTyped(call.form, answers)}
          others={[]}
          back={previous ? paperLinks(to, id).section(previous.key) : null}
          open={application.state === 'draft' || supplement !== null}
        />
      </ClientTexts>
    </div>
  )
}
