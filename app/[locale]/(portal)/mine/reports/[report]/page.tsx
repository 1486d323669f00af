import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { localized, paths } from '@/app/_server/here'
import { reportHere } from '@/app/_server/report'
import { PageHeading } from '@/components/frame/page-heading'
import { AnswerSheet } from '@/components/grants/answer-sheet'
import { MoreTime } from '@/components/grants/more-time'
import { reportTone } from '@/components/grants/report-tone'
import { DefinitionList } from '@/components/ui/definition-list'
import { formatDay, formatMoment, formatMoney, formatWeekday } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { Tag } from '@/components/ui/tag'
import type { ReportSheet } from '@/db/grants/reports/filling/reads'
import { isAwaited, publicReportState, writable } from '@/db/grants/reports/rules'
import { moreTime } from './actions'
import { Course } from './course'
import { Crumbs } from './crumbs'
import { StepList } from './step-list'
import { Told } from './told'

type Props = { params: Promise<{ report: string }>; searchParams: Promise<{ said?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('useReports'))('title'), robots: { index: false } }
}

/** A report on the use of a grant as whose it is sees it: by when it is given, how it stands, what is to do now. */
export default async function ReportPage({ params, searchParams }: Props) {
  const [{ report: id }, { said }] = await Promise.all([params, searchParams])
  const [sheet, t, pick, locale] = await Promise.all([
    reportHere(id),
    getTranslations('useReports'),
    localized(),
    getLocale(),
  ])
  const { report, application, call } = sheet
  const state = publicReportState(report.state)
  const open = writable.includes(report.state)
  return (
    <div className="page page-main sections">
      <div className="flow-wide">
        <Crumbs report={id} />
        <PageHeading
          title={t('title')}
          eyebrow={`${pick(call.name)}, ${application.number ?? ''}`}
          tags={<Tag tone={reportTone[state]}>{t(`state.${state}`)}</Tag>}
          lead={t(`stateText.${state}`, { day: formatWeekday(report.dueOn, locale) })}
        />
        <Told sheet={sheet} said={String(said ?? '')} />
      </div>
      <ClientTexts only={['extensions']}>
        <MoreTime
          {...{ about: 'report', id, dueOn: report.dueOn, today: sheet.today, extensions: sheet.extensions }}
          waits={isAwaited(report)}
          action={moreTime}
        />
      </ClientTexts>
      {open && <StepList sheet={sheet} current={null} />}
      {!open && (
        <AnswerSheet
          {...{ call, pick, locale, answers: sheet.content.answers, papers: sheet.papers.map(asPaper) }}
          applicant={application.applicantKind}
          link={({ id: paper, document }) => <a href={`/api/reports/${id}/papers/${paper}`}>{document?.name}</a>}
        />
      )}
      <div className="split">
        <section className="flow-wide" aria-labelledby="course">
          <h2 id="course">{t('course')}</h2>
          <Course events={sheet.events} locale={locale} />
        </section>
        <Facts sheet={sheet} />
      </div>
    </div>
  )
}

const asPaper = (paper: ReportSheet['papers'][number]) => ({
  ...{ ...paper, requirement: 'other', promisedBy: null, inAnother: false },
})

async function Facts({ sheet: { report, application, organisation, grantedCents, sendings } }: { sheet: ReportSheet }) {
  const [t, to, locale] = await Promise.all([getTranslations('useReports'), paths(), getLocale()])
  const home = to('/mine/applications/[application]', { application: application.id })
  return (
    <section className="flow" aria-labelledby="facts">
      <h2 id="facts">{t('facts')}</h2>
      <DefinitionList
        facts={[
          {
            term: t('grant'),
            detail: <Link href={home}>{t('application', { number: application.number ?? '' })}</Link>,
          },
          { term: t('recipient'), detail: organisation ?? t('myself') },
          { term: t('granted'), detail: formatMoney(grantedCents, locale) },
          { term: t('due'), detail: formatDay(report.dueOn, locale) },
          report.usedCents !== null && { term: t('used'), detail: formatMoney(report.usedCents, locale) },
          ...sendings.map(({ number, at, by }) => ({
            term: t('sending', { number }),
            detail: [formatMoment(at, locale), by].filter(Boolean).join(', '),
          })),
        ]}
      />
    </section>
  )
}
