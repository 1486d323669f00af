import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { z } from 'zod'
import { ClientTexts } from '@/app/_server/client-texts'
import { localized, paths } from '@/app/_server/here'
import { grantOfficer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { BulkForm } from '@/components/grants/bulk-form'
import { DecisionTable } from '@/components/grants/decision-table'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { EmptyState } from '@/components/ui/empty-state'
import { formatDay, formatMoney } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { Tag, Tags } from '@/components/ui/tag'
import { finnishDay } from '@/db/fields'
import { type MeetingSheet, readMeeting } from '@/db/grants/decisions/meetings/reads'
import { isOfRecovery } from '@/db/grants/decisions/rules'
import { enter } from './actions'
import { ClosingForm } from './closing-form'

type Props = {
  params: Promise<{ meeting: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const meetingHere = cache(async (id: string) => {
  const asker = await grantOfficer('prepare', 'decide', 'minute', 'audit', 'lead')
  return (z.uuid().safeParse(id).success && (await readMeeting(asker, id))) || notFound()
})

const titleOf = async ({ meeting }: MeetingSheet) => {
  const [t, pick, locale] = await Promise.all([getTranslations('decisions.meetings'), localized(), getLocale()])
  return t('one', { board: pick(meeting.board ?? {}), day: formatDay(meeting.on, locale) })
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: await titleOf(await meetingHere((await params).meeting)) }
}

/** A meeting: what lies on its agenda, entering what the board decided, and the decisions made. */
export default async function MeetingPage({ params, searchParams }: Props) {
  const [{ meeting: id }, asked, asker] = await Promise.all([
    params,
    searchParams,
    grantOfficer('prepare', 'decide', 'minute', 'audit', 'lead'),
  ])
  const sheet = await meetingHere(id)
  const [t, all, to, title] = await Promise.all([
    getTranslations('decisions.meetings'),
    getTranslations('decisions'),
    paths(),
    titleOf(sheet),
  ])
  const { meeting, made, agenda } = sheet
  const minutes = asker.duties.includes('minute') && meeting.closedAt === null
  const today = finnishDay(new Date())
  const [did, left] = [Number(asked.did), Number(asked.left)]
  return (
    <ClientTexts only={['decisions.many', 'decisions.chooseAll', 'decisions.chooseNone', 'decisions.meetings']}>
      <div className="flow-wide">
        <Breadcrumbs
          label={t('title')}
          crumbs={[{ label: t('title'), href: to('/desk/grants/meetings') }, { label: title }]}
        />
        <PageHeading
          title={title}
          tags={
            <Tags>
              <Tag tone={meeting.closedAt ? 'success' : 'info'}>{t(meeting.closedAt ? 'closed' : 'open')}</Tag>
            </Tags>
          }
        />
        {Number.isInteger(did) && (
          <Notice tone={left ? 'warning' : 'success'} live="status">
            {all('many.done', { count: did })} {left ? all('many.left', { count: left }) : ''}
          </Notice>
        )}
        {(agenda.length > 0 || meeting.closedAt === null) && (
          <Agenda sheet={sheet} enters={minutes && meeting.on <= today} waits={minutes && meeting.on > today} />
        )}
        {made.length > 0 && <Made sheet={sheet} />}
        {minutes && meeting.on <= today && agenda.length === 0 && made.length > 0 && (
          <ClosingForm meeting={id} today={today} />
        )}
      </div>
    </ClientTexts>
  )
}

async function Agenda({ sheet, enters, waits }: { sheet: MeetingSheet; enters: boolean; waits: boolean }) {
  const [t, to, pick] = await Promise.all([getTranslations('decisions.meetings'), paths(), localized()])
  const { agenda, meeting } = sheet
  const href = (decision: string) => to('/desk/grants/decisions/[decision]', { decision })
  const table = <DecisionTable rows={agenda} ticks={enters} {...{ href, pick }} />
  return (
    <section className="flow" aria-labelledby="agenda">
      <h2 id="agenda">{t('agenda')}</h2>
      {agenda.length === 0 && (
        <EmptyState title={t('agendaNone')}>
          <p>{t('agendaNoneText')}</p>
        </EmptyState>
      )}
      {waits && agenda.length > 0 && <p className="muted">{t('notYet')}</p>}
      {agenda.length > 0 && enters && (
        <>
          <p className="muted">{t('resultHint')}</p>
          <BulkForm
            action={enter}
            acts={[{ act: 'enter', label: t('enter') }]}
            region={t('results')}
            meeting={meeting.id}
          >
            {table}
          </BulkForm>
        </>
      )}
      {agenda.length > 0 && !enters && table}
    </section>
  )
}

async function Made({ sheet: { made } }: { sheet: MeetingSheet }) {
  const [t, to, pick, locale] = await Promise.all([
    getTranslations('decisions.meetings'),
    paths(),
    localized(),
    getLocale(),
  ])
  const granted = made.filter(({ outcome }) => !isOfRecovery(outcome))
  const sum = granted.reduce((total, { grantedCents }) => total + grantedCents, 0)
  return (
    <section className="flow" aria-labelledby="made">
      <h2 id="made">{t('decided')}</h2>
      <DecisionTable
        rows={made}
        ticks={false}
        href={(decision) => to('/desk/grants/decisions/[decision]', { decision })}
        pick={pick}
      />
      {granted.length > 0 && (
        <p>
          {t('sum')}: <strong className="figure-text">{formatMoney(sum, locale)}</strong>
        </p>
      )}
    </section>
  )
}
