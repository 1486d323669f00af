import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Barred } from '@/app/_server/barred'
import { ClientTexts } from '@/app/_server/client-texts'
import { localized, paths } from '@/app/_server/here'
import { paperReportHere, paperReportLinks } from '@/app/_server/report'
import { AnswerSheet } from '@/components/grants/answer-sheet'
import { LackingList } from '@/components/grants/lacking-list'
import { MoreTime } from '@/components/grants/more-time'
import { finnishDay } from '@/db/fields'
import { isAwaited, writable } from '@/db/grants/reports/rules'
import { moreTime } from './actions'
import { KeyingHead } from './head'
import { KeyInForm } from './key-in-form'

type Props = { params: Promise<{ report: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('post.report'))('title') }
}

/** The whole report as it was keyed in, to be compared with the paper before it is handed on to be checked. */
export default async function PaperReportPage({ params }: Props) {
  const { report: id } = await params
  const [sheet, t, reports, to, pick, locale] = await Promise.all([
    paperReportHere(id),
    getTranslations('post.report'),
    getTranslations('useReports.desk'),
    paths(),
    localized(),
    getLocale(),
  ])
  if (!sheet) return <Barred back={{ label: reports('title'), href: to('/desk/grants/reports') }} />
  const { report, application, call, content, faults } = sheet
  const papers = sheet.papers.map((paper) => ({ ...paper, requirement: 'other', promisedBy: null, inAnother: false }))
  return (
    <div className="flow-wide">
      <KeyingHead sheet={sheet} title={t('title')} lead={t('lead')} current="review" />
      {faults.size > 0 && (
        <LackingList
          {...{ call, pick }}
          obstacles={{ faults, papers: [] }}
          links={paperReportLinks(to, id)}
          says={t('lacking')}
        />
      )}
      <AnswerSheet
        {...{ call, pick, locale, papers, answers: content.answers }}
        applicant={application.applicantKind}
        link={({ id: paper, document }) => (
          <a href={`/api/files/desk/paper-reports/${id}/${paper}`}>{document?.name}</a>
        )}
      />
      <ClientTexts only={['extensions']}>
        <MoreTime
          {...{ about: 'report', id, dueOn: report.dueOn, today: sheet.today, byPost: true }}
          extensions={sheet.extensions}
          waits={isAwaited(report)}
          action={moreTime}
        />
      </ClientTexts>
      {writable.includes(report.state) && (
        <ClientTexts only={['post']}>
          <KeyInForm report={id} seen={content.sha256} today={finnishDay(new Date())} />
        </ClientTexts>
      )}
    </div>
  )
}
