import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { paths } from '@/app/_server/here'
import { grantOfficer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Day, Money } from '@/components/ui/amounts'
import { EmptyState } from '@/components/ui/empty-state'
import { formatMoney } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { Tag, Tags } from '@/components/ui/tag'
import { finnishDay } from '@/db/fields'
import { listPaid, listRecoveries, type RecoveryRow } from '@/db/grants/recoveries/reads'
import { OpenForm } from './open-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('money.recoveries'))('title') }
}

/** Money asked back, and what it waits for. */
export default async function RecoveriesPage() {
  const asker = await grantOfficer('prepare', 'pay', 'decide', 'audit')
  const [rows, paid, t, locale, to] = await Promise.all([
    listRecoveries(asker),
    listPaid(asker),
    getTranslations('money'),
    getLocale(),
    paths(),
  ])
  const opens = asker.duties.some((duty) => duty === 'prepare' || duty === 'pay')
  return (
    <div className="flow-wide">
      <PageHeading title={t('recoveries.title')} lead={t('recoveries.lead')} />
      {rows.length === 0 ? (
        <EmptyState title={t('recoveries.none')}>
          <p>{t('recoveries.noneText')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t('recoveries.title')}
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
                <Link href={to('/desk/grants/recoveries/[recovery]', { recovery: id })}>
                  {number} {applicant}
                </Link>
              ),
            },
            { key: 'ground', head: t('recoveries.ground'), cell: ({ ground }) => t(`recoveries.grounds.${ground}`) },
            {
              key: 'sum',
              head: t('head.sum'),
              numeric: true,
              cell: ({ cents }) => <Money cents={cents} locale={locale} />,
            },
            { key: 'opened', head: t('recoveries.openedBy'), cell: ({ opener }) => opener ?? t('recoveries.itself') },
            { key: 'state', head: t('head.state'), cell: (row) => <StateTags row={row} /> },
            {
              key: 'due',
              head: t('recoveries.until'),
              cell: ({ invoiceDueOn, hearingUntil }) => {
                const day = invoiceDueOn ?? hearingUntil
                return day ? <Day at={day} locale={locale} /> : '–'
              },
            },
          ]}
        />
      )}
      {opens && paid.length > 0 && (
        <ClientTexts only={['money.recoveries']}>
          <OpenForm
            awards={paid.map(({ id, number, applicant, payableCents }) => ({
              value: id,
              label: `${number} ${applicant}, ${formatMoney(payableCents ?? 0, locale)}`,
            }))}
          />
        </ClientTexts>
      )}
    </div>
  )
}

/** Where it stands, and whether the applicant has answered or let their day pass. */
async function StateTags({ row: { state, answers, hearingUntil, refund } }: { row: RecoveryRow }) {
  const t = await getTranslations('money.recoveries')
  const passed = hearingUntil !== null && hearingUntil < finnishDay(new Date())
  return (
    <Tags>
      <Tag>{t(`state.${state}`)}</Tag>
      {state === 'hearing' && answers > 0 && <Tag tone="success">{t('answered')}</Tag>}
      {refund !== null && <Tag tone="info">{t('refund')}</Tag>}
      {state === 'hearing' && answers === 0 && passed && <Tag tone="warning">{t('passed')}</Tag>}
    </Tags>
  )
}
