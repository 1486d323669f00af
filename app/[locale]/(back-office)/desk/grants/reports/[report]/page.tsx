import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { z } from 'zod'
import { ClientTexts } from '@/app/_server/client-texts'
import { localized, paths } from '@/app/_server/here'
import { grantDutiesHere, grantOfficer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { AnswerSheet } from '@/components/grants/answer-sheet'
import { DecideMoreTime } from '@/components/grants/decide-more-time'
import { MoreTime } from '@/components/grants/more-time'
import { StateHistory } from '@/components/grants/state-history'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { EmptyState } from '@/components/ui/empty-state'
import { formatWeekday } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Tag, Tags } from '@/components/ui/tag'
import { finnishDay } from '@/db/fields'
import { openReport, type ReportAtDesk } from '@/db/grants/reports/checking/reads'
import { isAwaited, isBeingChecked, isUnanswered, writable } from '@/db/grants/reports/rules'
import { Refusal } from '@/db/refusal'
import { deskTone } from '../desk-tone'
import { grantTime, refuseTime } from './actions'
import { Closer } from './closer'
import { Facts } from './facts'
import { Steps } from './steps'

type Props = { params: Promise<{ report: string }>; searchParams: Promise<{ did?: string | string[] }> }

/** The report, read once for all parts of the page; null for whoever is disqualified from it. */
const atDesk = cache(async (id: string) => {
  const asker = await grantOfficer('prepare', 'pay', 'decide', 'audit', 'lead')
  if (!z.uuid().safeParse(id).success) notFound()
  return openReport(asker, id).catch((error) => {
    if (error instanceof Refusal && error.key === 'ties.disqualified') return null
    if (error instanceof Refusal && error.key !== 'busy') notFound()
    throw error
  })
})

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('useReports.desk'))('one') }
}

/** What has become of more time, in the words of `extensions`. */
const timeWords = { timeGranted: 'desk.granted', timeRefused: 'desk.refused', keyedTime: 'keyed' } as const

const deeds = ['facts', 'asked', 'wentOn', 'accepted', 'marked', 'keyedIn'] as const

/** One report at the desk: what was granted, what is told of its use, how closely it is looked at, and the next step for whoever may take it. */
export default async function ReportPage({ params, searchParams }: Props) {
  const [{ report: id }, { did }] = await Promise.all([params, searchParams])
  const [found, held, t, time, barred, to, pick, locale] = await Promise.all([
    atDesk(id),
    grantDutiesHere(),
    getTranslations('useReports.desk'),
    getTranslations('extensions'),
    getTranslations('handling.page'),
    paths(),
    localized(),
    getLocale(),
  ])
  const list = { label: t('title'), href: to('/desk/grants/reports') }
  if (!found)
    return (
      <EmptyState title={barred('barredTitle')} action={<Link href={list.href}>{list.label}</Link>}>
        <p>{barred('barredText')}</p>
      </EmptyState>
    )
  const { report, application, call } = found
  const asked = found.extensions.find(({ decidedAt }) => !decidedAt)
  const done = deeds.find((deed) => deed === did)
  const timed = (['timeGranted', 'timeRefused', 'keyedTime'] as const).find((deed) => deed === did)
  const number = application.number ?? ''
  return (
    <div className="flow-wide">
      <Breadcrumbs label={t('breadcrumbs')} crumbs={[list, { label: number }]} />
      <PageHeading
        title={found.applicant}
        eyebrow={`${t('one')} ${number}, ${pick(call.name)}`}
        tags={
          <Tags>
            <Tag tone={deskTone[report.state]}>{t(`state.${report.state}`)}</Tag>
            <Tag>{t(found.full ? 'full' : 'light')}</Tag>
          </Tags>
        }
      />
      {done && (
        <Notice tone="success" live="status">
          {t(`did.${done}`)}
        </Notice>
      )}
      {isBeingChecked(report) && isUnanswered(report) && (
        <Notice tone="warning">{t('unansweredText', { day: formatWeekday(report.wantedOn ?? '', locale) })}</Notice>
      )}
      {timed && (
        <Notice tone="success" live="status">
          {time(timeWords[timed])}
        </Notice>
      )}
      <Facts of={found} />
      {asked && isAwaited(report) && held.some(({ duty }) => duty === 'prepare') ? (
        <ClientTexts only={['extensions']}>
          <DecideMoreTime extension={asked} grant={grantTime} refuse={refuseTime} />
        </ClientTexts>
      ) : (
        <MoreTime
          {...{ about: 'report', id, dueOn: report.dueOn, extensions: found.extensions }}
          waits={isAwaited(report)}
          today={finnishDay(new Date())}
        />
      )}
      {found.byPost && writable.includes(report.state) && held.some(({ duty }) => duty === 'prepare') && (
        <p>
          <Link href={to('/desk/grants/reports/[report]/paper', { report: id })}>{t('keyIn')}</Link>
        </p>
      )}
      <Closer of={found} />
      <ClientTexts only={['useReports.checking', 'money.recoveries']}>
        <Steps of={found} />
      </ClientTexts>
      <Sent of={found} />
      <StateHistory
        title={t('history')}
        turns={found.events.map(({ to: state, ...turn }) => ({ ...turn, title: t(`state.${state}`) }))}
        locale={locale}
      />
    </div>
  )
}

/** What was sent last, with its papers. */
async function Sent({ of: { report, application, call, answers, papers } }: { of: ReportAtDesk }) {
  const [t, pick, locale] = await Promise.all([getTranslations('useReports.desk'), localized(), getLocale()])
  if (!answers) return <p className="muted">{t('nothingSent')}</p>
  return (
    <AnswerSheet
      {...{ call, pick, locale, answers }}
      papers={papers.map((paper) => ({ ...paper, requirement: 'other', promisedBy: null, inAnother: false }))}
      applicant={application.applicantKind}
      link={({ id, document }) => <a href={`/api/files/desk/reports/${report.id}/${id}`}>{document?.name}</a>}
    />
  )
}
