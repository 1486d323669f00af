import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { applicationHere } from '@/app/_server/application'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { localized, paths } from '@/app/_server/here'
import { resident } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { SectionForm } from '@/components/grants/section-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { notePresence } from '@/db/grants/applications/drafts/writes'
import { askedSections } from '@/db/grants/forms/rules'
import { answersTyped } from '@/db/grants/forms/typed/rules'
import { StepList } from '../../step-list'
import { saveSection } from './actions'

type Props = { params: Promise<{ application: string; section: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { application, section } = await params
  const [{ call }, pick] = await Promise.all([applicationHere(application), localized()])
  const found = call.form.sections.find(({ key }) => key === section)
  return { title: found ? pick(found.title) : '' }
}

/** One part of an application: its questions, saved one by one as they are answered. */
export default async function SectionPage({ params }: Props) {
  const { application: id, section: key } = await params
  const [sheet, me, t, portal, to, pick, typed] = await Promise.all([
    applicationHere(id),
    resident('grants'),
    getTranslations('applications.section'),
    getTranslations('portal'),
    paths(),
    localized(),
    parked(),
  ])
  const { application, call, answers, written, supplement } = sheet
  const asked = askedSections(call.form, { applicant: application.applicantKind, answers })
  const at = asked.findIndex((section) => section.key === key)
  const section = call.form.sections.find((one) => one.key === key)
  if (!section) notFound()
  const others = application.state === 'draft' ? await notePresence(me, id, key) : []
  const open = application.state === 'draft' || Boolean(supplement)
  const previous = asked[at - 1]
  return (
    <div className="page page-main flow-wide">
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[
          { label: portal('mine'), href: to('/mine') },
          { label: pick(call.name), href: to('/mine/applications/[application]', { application: id }) },
          { label: pick(section.title) },
        ]}
      />
      <PageHeading title={pick(section.title)} eyebrow={pick(call.name)} />
      <StepList sheet={sheet} current={key} />
      {!open && <Notice tone="info">{t('readOnly')}</Notice>}
      <Wanted sheet={sheet} section={section} />
      <ClientTexts only={['applications.section', 'grantForms']}>
        <SectionForm
          of={id}
          action={saveSection}
          saveTo={`/api/grants/${id}/answers`}
          questions={call.form}
          section={section}
          applicant={application.applicantKind}
          answers={answers}
          versions={Object.fromEntries([...written].map(([name, { version }]) => [name, version]))}
          typed={typed ?? answersTyped(call.form, answers)}
          others={others}
          back={
            previous
              ? to('/mine/applications/[application]/form/[section]', { application: id, section: previous.key })
              : null
          }
          open={open}
        />
      </ClientTexts>
    </div>
  )
}

type WantedProps = {
  sheet: Awaited<ReturnType<typeof applicationHere>>
  section: { readonly questions: readonly { readonly key: string }[] }
}

/** What of this part the town asks to be completed. */
async function Wanted({ sheet: { supplement }, section }: WantedProps) {
  const t = await getTranslations('applications.section')
  const wanted =
    supplement?.wanted.filter(({ key }) => section.questions.some((question) => question.key === key)) ?? []
  return wanted.map(({ key, words }) => (
    <Notice key={key} tone="warning">
      {t('wanted', { words })}
    </Notice>
  ))
}
