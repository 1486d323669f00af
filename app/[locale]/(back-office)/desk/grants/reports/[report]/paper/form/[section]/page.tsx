import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Barred } from '@/app/_server/barred'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { localized, paths } from '@/app/_server/here'
import { paperReportHere, paperReportLinks } from '@/app/_server/report'
import { SectionForm } from '@/components/grants/section-form'
import { askedSections } from '@/db/grants/forms/rules'
import { answersTyped } from '@/db/grants/forms/typed/rules'
import { writable } from '@/db/grants/reports/rules'
import { KeyingHead } from '../../head'
import { saveSection } from './actions'

type Props = { params: Promise<{ report: string; section: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { report, section } = await params
  const [sheet, pick] = await Promise.all([paperReportHere(report), localized()])
  const found = sheet?.call.form.sections.find(({ key }) => key === section)
  return { title: found ? pick(found.title) : '' }
}

/** One part of a report that came by post: the questions the residents have, keyed in as the paper answers them. */
export default async function PaperReportSectionPage({ params }: Props) {
  const { report: id, section: key } = await params
  const [sheet, t, to, pick, typed] = await Promise.all([
    paperReportHere(id),
    getTranslations('useReports.desk'),
    paths(),
    localized(),
    parked(),
  ])
  if (!sheet) return <Barred back={{ label: t('title'), href: to('/desk/grants/reports') }} />
  const { application, call, answers, written } = sheet
  const section = call.form.sections.find((one) => one.key === key)
  if (!section) notFound()
  const asked = askedSections(call.form, { applicant: application.applicantKind, answers })
  const previous = asked[asked.findIndex((one) => one.key === key) - 1]
  return (
    <div className="flow-wide">
      <KeyingHead sheet={sheet} title={pick(section.title)} current={key} />
      <ClientTexts only={['applications.section', 'grantForms']}>
        <SectionForm
          of={id}
          action={saveSection}
          saveTo={`/api/grants/paper-reports/${id}/answers`}
          questions={call.form}
          section={section}
          applicant={application.applicantKind}
          answers={answers}
          versions={Object.fromEntries([...written].map(([one, { version }]) => [one, version]))}
          typed={typed ?? answersTyped(call.form, answers)}
          others={[]}
          back={previous ? paperReportLinks(to, id).section(previous.key) : null}
          open={writable.includes(sheet.report.state)}
        />
      </ClientTexts>
    </div>
  )
}
