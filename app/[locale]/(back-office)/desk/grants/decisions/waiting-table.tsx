import { getLocale, getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { RowTick } from '@/components/grants/bulk-form'
import { Money } from '@/components/ui/amounts'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { Tag, Tags } from '@/components/ui/tag'
import type { WaitingRow } from '@/db/grants/decisions/piles/reads'

/** Applications whose eligibility is settled and whose decision nobody has begun. */
export async function WaitingTable({ rows, ticks }: { rows: readonly WaitingRow[]; ticks: boolean }) {
  const [t, states, to, pick, locale] = await Promise.all([
    getTranslations('decisions'),
    getTranslations('handling.state'),
    paths(),
    localized(),
    getLocale(),
  ])
  const tick = {
    key: 'tick',
    head: <span className="sr-only">{t('head.choose')}</span>,
    cell: ({ id, number, applicant }: WaitingRow) => (
      <RowTick value={`${id}:1`} label={t('choose', { number, applicant })} />
    ),
  }
  return (
    <Table
      caption={t('pile.waiting')}
      captionHidden
      dense
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        ...(ticks ? [tick] : []),
        {
          key: 'applicant',
          head: t('head.applicant'),
          heads: true,
          cell: ({ id, number, applicant }) => (
            <Link href={to('/desk/grants/applications/[application]', { application: id })}>
              {number} {applicant}
            </Link>
          ),
        },
        { key: 'call', head: t('head.call'), cell: ({ call }) => pick(call) },
        {
          key: 'applied',
          head: t('head.applied'),
          numeric: true,
          cell: ({ appliedCents }) => (appliedCents === null ? '–' : <Money cents={appliedCents} locale={locale} />),
        },
        {
          key: 'state',
          head: t('head.state'),
          cell: ({ state, late }) => (
            <Tags>
              <Tag tone={state === 'ineligible' ? 'danger' : 'neutral'}>{states(state)}</Tag>
              {late && <Tag tone="warning">{t('tag.late')}</Tag>}
            </Tags>
          ),
        },
      ]}
    />
  )
}
