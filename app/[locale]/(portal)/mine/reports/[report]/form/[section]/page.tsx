import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { localized, paths } from '@/app/_server/here'
import { reportHere } from '@/app/_server/report'
import { PageHeading } from '@/components/frame/page-heading'
import { SectionForm } from '@/components/grants/section-form'
import { Notice } from '@/components/ui/notice'
import { askedSections } from '@/db/grants/forms/rules'
import { answersTyped } from '@/db/grants/forms/typed/rules'
import { writable } from '@/db/grants/reports/rules'
import { Crumbs } from '../../crumbs'
import { StepList } from '../../step-list'
import { saveSection } from './actions'

type Props = { params: Promise<{ report: string; section: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { report, section } = await params
  const [{ call }, pick] = await Promise.all([reportHere(report), localized()])
  const found = call.form.sections.find(({ key }) => key === section)
  return { title: found ? pick(found.title) : '' }
}

/** One part of a report: its questions, saved one by one as they are answered. */
export default async function ReportSectionPage({ params }: Props) {
  const { report: id, section: key } = await params
  const [sheet, t, to, pick, typed] = await Promise.all([
    reportHere(id),
    getTranslations('useReports'),
    paths(),
    localized(),
    parked(),
  ])
  const { report, application, call, answers, written } = sheet
  const section = call.form.sections.find((one) => one.key === key)
  if (!section) notFound()
  const asked = askedSections(call.form, { applicant: application.applicantKind, answers })
  const previous = asked[asked.findIndex((one) => one.key === key) - 1]
  const open = writable.includes(report.state)
  return (
    <div className="page page-main flow-wide">
      <Crumbs report={id} page={pick(section.title)} />
      <PageHeading title={pick(section.title)} eyebrow={pick(call.name)} />
      <StepList sheet={sheet} current={key} />
      {!open && <Notice tone="info">{t('readOnly')}</Notice>}
      {report.wanted && <Notice tone="warning">{t('wanted.here', { words: report.wanted })}</Notice>}
      <ClientTexts only={['applications.section', 'grantForms']}>
        <SectionForm
          of={id}
          action={saveSection}
          saveTo={`/api/reports/${id}/answers`}
          questions={call.form}
          section={section}
          applicant={application.applicantKind}
          answers={answers}
          versions={Object.fromEntries([...written].map(([name, { version }]) => [name, version]))}
          typed={typed ?? answersTyped(call.form, answers)}
          others={[]}
          back={previous ? to('/mine/reports/[report]/form/[section]', { report: id, section: previous.key }) : null}
          open={open}
        />
      </ClientTexts>
    </div>
  )
}
