import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { grantOfficer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { AskedTime } from '@/components/grants/asked-time'
import { AwardStateTag } from '@/components/grants/award-state'
import { Day, Money } from '@/components/ui/amounts'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { finnishDay } from '@/db/fields'
import { type AwardRow, listAwaitingReceipts } from '@/db/grants/awards/reads'
import { listAsked } from '@/db/grants/extensions/reads'
import { countdown } from '@/db/grants/receipts/rules'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('money.receipts'))('title') }
}

/** Grants paid against receipts: those handed in first, then by the day their time ends. */
export default async function ReceiptsPage() {
  const [asker, t, locale, to] = await Promise.all([
    grantOfficer('pay', 'prepare', 'audit'),
    getTranslations('money'),
    getLocale(),
    paths(),
  ])
  const [all, asked] = await Promise.all([listAwaitingReceipts(asker), listAsked(asker, 'receipts')])
  const rows = all.toSorted(byUrgency)
  return (
    <div className="flow-wide">
      <PageHeading title={t('receipts.title')} count={rows.length} lead={t('receipts.lead')} />
      <AskedTime asked={asked} address={(award) => to('/desk/grants/receipts/[award]', { award })} />
      {rows.length === 0 ? (
        <EmptyState title={t('receipts.none')}>
          <p>{t('receipts.noneText')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t('receipts.title')}
          captionHidden
          dense
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'applicant',
              head: t('head.applicant'),
              heads: true,
              cell: ({ id, number, applicant }) => (
                <Link href={to('/desk/grants/receipts/[award]', { award: id })}>
                  {number} {applicant}
                </Link>
              ),
            },
            {
              key: 'sum',
              head: t('head.sum'),
              numeric: true,
              cell: ({ awardedCents }) => <Money cents={awardedCents} locale={locale} />,
            },
            { key: 'state', head: t('head.state'), cell: ({ state }) => <AwardStateTag state={state} /> },
            {
              key: 'handed',
              head: t('receipts.title'),
              cell: ({ receiptsAt, mending: { out, back } }) =>
                receiptsAt ? (
                  <>
                    <Day at={receiptsAt} locale={locale} />
                    {out > 0 && `, ${t('mending.listOut', { count: out })}`}
                    {back > 0 && `, ${t('mending.listBack', { count: back })}`}
                  </>
                ) : (
                  t('receipts.waiting')
                ),
            },
            { key: 'due', head: t('head.due'), cell: (row) => <Due row={row} /> },
          ]}
        />
      )}
    </div>
  )
}

function byUrgency(a: AwardRow, b: AwardRow) {
  const rank = ({ state, receiptsAt }: AwardRow) => (state !== 'awaitingReceipts' ? 2 : receiptsAt ? 0 : 1)
  return rank(a) - rank(b) || (a.receiptsDueOn ?? '').localeCompare(b.receiptsDueOn ?? '')
}

async function Due({ row: { receiptsDueOn, receiptsAt } }: { row: AwardRow }) {
  const [t, locale] = await Promise.all([getTranslations('money.receipts'), getLocale()])
  if (!receiptsDueOn) return '–'
  const { days, late } = countdown(receiptsDueOn, finnishDay(receiptsAt ?? new Date()))
  return (
    <>
      <Day at={receiptsDueOn} locale={locale} />
      {(late || !receiptsAt) && `, ${late ? t('late', { days: -days }) : t('left', { days })}`}
    </>
  )
}
