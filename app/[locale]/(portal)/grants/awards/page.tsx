import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { resident } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { AwardStateTag } from '@/components/grants/award-state'
import { Day, Money } from '@/components/ui/amounts'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { listMyAwards } from '@/db/grants/receipts/sheets/reads'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('money.mine'))('title') }
}

/** What I or my organisation have been granted, and how its payment stands. */
export default async function MyAwardsPage() {
  const [me, t, locale, to, pick] = await Promise.all([
    resident('grants'),
    getTranslations('money'),
    getLocale(),
    paths(),
    localized(),
  ])
  const rows = await listMyAwards(me)
  return (
    <div className="page page-main flow-wide">
      <PageHeading title={t('mine.title')} lead={t('mine.lead')} />
      {rows.length === 0 ? (
        <EmptyState title={t('mine.none')}>
          <p>{t('mine.noneText')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t('mine.title')}
          captionHidden
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'call',
              head: t('head.what'),
              heads: true,
              cell: ({ id, call, number, part, position }) => (
                <>
                  <Link href={to('/grants/awards/[award]', { award: id })}>{pick(call)}</Link>
                  <br />
                  {number}, {t(`part.${part}`, { position })}
                </>
              ),
            },
            { key: 'applicant', head: t('head.applicant'), cell: ({ applicant }) => applicant },
            {
              key: 'sum',
              head: t('head.sum'),
              numeric: true,
              cell: ({ payableCents, awardedCents }) => <Money cents={payableCents ?? awardedCents} locale={locale} />,
            },
            { key: 'state', head: t('head.state'), cell: ({ state }) => <AwardStateTag state={state} /> },
            {
              key: 'due',
              head: t('head.due'),
              cell: ({ receiptsDueOn }) => (receiptsDueOn ? <Day at={receiptsDueOn} locale={locale} /> : '–'),
            },
          ]}
        />
      )}
    </div>
  )
}
