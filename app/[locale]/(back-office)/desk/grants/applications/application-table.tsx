import { getLocale, getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { Day } from '@/components/ui/amounts'
import { formatMoney } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { type Column, Table } from '@/components/ui/table'
import { Tag, Tags } from '@/components/ui/tag'
import { Tick } from '@/components/ui/tick-form'
import type { ApplicationRow } from '@/db/grants/applications/queue/reads'

/** The queue's rows. What its reader is disqualified from is there, and says so, but nothing of whose it is. */
export async function ApplicationTable({ rows, ticks }: { rows: readonly ApplicationRow[]; ticks: boolean }) {
  const [t, to, pick, locale] = await Promise.all([
    getTranslations('handling.queue.table'),
    paths(),
    localized(),
    getLocale(),
  ])
  const state = await getTranslations('handling.state')
  const tick: Column<ApplicationRow> = {
    key: 'tick',
    head: <span className="sr-only">{t('ticks')}</span>,
    cell: ({ id, version, number }) => <Tick value={`${id}:${version}`} label={t('tick', { number: number ?? '' })} />,
  }
  const columns: Column<ApplicationRow>[] = [
    ...(ticks ? [tick] : []),
    {
      key: 'applicant',
      head: t('applicant'),
      heads: true,
      cell: ({ id, number, applicant, purpose, barred, locale: lang }) => (
        <>
          {barred ? (
            <span className="muted">{t('barred')}</span>
          ) : (
            <Link href={to('/desk/grants/applications/[application]', { application: id })} data-row-link="">
              {applicant ?? t('veiled')}
            </Link>
          )}
          <span className="row-note">{number}</span>
          {purpose && (
            <span className="row-note" lang={lang}>
              {purpose}
            </span>
          )}
        </>
      ),
    },
    { key: 'call', head: t('call'), cell: ({ call }) => pick(call) },
    {
      key: 'sum',
      head: t('sum'),
      numeric: true,
      cell: ({ appliedCents }) => (appliedCents === null ? '–' : formatMoney(appliedCents, locale)),
    },
    {
      key: 'sent',
      head: t('sent'),
      cell: ({ submittedAt, late }) => (
        <>
          {submittedAt && <Day at={submittedAt} locale={locale} />} {late && <Tag tone="warning">{t('late')}</Tag>}
        </>
      ),
    },
    {
      key: 'handler',
      head: t('handler'),
      cell: ({ handler, isMine }) => (isMine ? <strong>{t('mine')}</strong> : (handler ?? t('nobody'))),
    },
    {
      key: 'state',
      head: t('state'),
      cell: ({ state: stands, unread, unanswered }) => (
        <Tags>
          <Tag tone={stands === 'supplementRequested' ? 'warning' : 'info'}>{state(stands)}</Tag>
          {unanswered && <Tag tone="warning">{t('unanswered')}</Tag>}
          {unread && <Tag tone="brand">{t('unread')}</Tag>}
        </Tags>
      ),
    },
  ]
  return (
    <Table caption={t('caption')} captionHidden dense sticky columns={columns} rows={rows} rowKey={({ id }) => id} />
  )
}
