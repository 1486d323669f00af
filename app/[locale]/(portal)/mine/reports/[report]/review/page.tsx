import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { localized } from '@/app/_server/here'
import { reportHere } from '@/app/_server/report'
import { resident } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { AnswerSheet } from '@/components/grants/answer-sheet'
import { questionsOf } from '@/db/grants/forms/rules'
import { writable } from '@/db/grants/reports/rules'
import { myMandate } from '@/db/people/organisations/mandates/reads'
import { Crumbs } from '../crumbs'
import { StepList } from '../step-list'
import { Lacking } from './lacking'
import { SendForm } from './send-form'
import { WhoSends } from './who-sends'

type Props = { params: Promise<{ report: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('useReports.review'))('title') }
}

/** The whole report before it is sent: what it says, what it lacks, who may send it. */
export default async function ReportReviewPage({ params }: Props) {
  const { report: id } = await params
  const [sheet, me, t, pick, locale] = await Promise.all([
    reportHere(id),
    resident('grants'),
    getTranslations('useReports.review'),
    localized(),
    getLocale(),
  ])
  const { report, application, call, content, organisation } = sheet
  const isAssured = questionsOf(call.form).some(({ key }) => key === 'report_truth')
  const papers = sheet.papers.map((paper) => ({ ...paper, requirement: 'other', promisedBy: null, inAnother: false }))
  return (
    <div className="page page-main flow-wide">
      <Crumbs report={id} page={t('title')} />
      <PageHeading title={t('title')} eyebrow={pick(call.name)} lead={t('lead')} />
      <StepList sheet={sheet} current="review" />
      {sheet.faults.size > 0 && <Lacking sheet={sheet} />}
      <AnswerSheet
        {...{ call, pick, locale, papers, answers: content.answers }}
        applicant={application.applicantKind}
        link={({ id: paper, document }) => <a href={`/api/reports/${id}/papers/${paper}`}>{document?.name}</a>}
      />
      {writable.includes(report.state) && (
        <>
          {application.organisation && (
            <WhoSends
              report={id}
              organisation={{ id: application.organisation, name: organisation ?? '' }}
              acting={me.acting}
              hasMandate={Boolean(await myMandate(me))}
            />
          )}
          <ClientTexts only={['useReports.send']}>
            <SendForm report={id} seen={content.sha256} again={sheet.sendings.length > 0} assured={isAssured} />
          </ClientTexts>
        </>
      )}
    </div>
  )
}
