import { getLocale, getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { OverviewRow } from '@/db/grants/scorings/overviews/reads'
import { meanHundredths, outliersOf, totalsOf } from '@/db/grants/scorings/overviews/rules'
import { spreadOf } from '@/db/grants/scorings/rules'
import { formatPoints } from './points'

type Props = { rows: readonly OverviewRow[]; nameOf: (row: OverviewRow) => string; threshold: number | null }

/** The same as the picture, in figures: applications by assessors. */
export async function ScoreTable({ rows, nameOf, threshold }: Props) {
  const [t, to, locale] = await Promise.all([getTranslations('scorings'), paths(), getLocale()])
  const points = (hundredths: number | null) => (hundredths === null ? '–' : formatPoints(hundredths, locale))
  return (
    <Table
      caption={t('overview')}
      captionHidden
      dense
      sticky
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'applicant',
          head: t('applicant'),
          heads: true,
          cell: (row) => (
            <>
              <Link href={to('/desk/grants/applications/[application]', { application: row.id })}>{nameOf(row)}</Link>
              {row.applicant && <span className="row-note">{row.number}</span>}
            </>
          ),
        },
        { key: 'seats', head: t('assessors'), cell: (row) => <Seats row={row} /> },
        { key: 'mean', head: t('mean'), numeric: true, cell: (row) => points(meanHundredths(row)) },
        {
          key: 'spread',
          head: t('spread'),
          numeric: true,
          cell: (row) => (totalsOf(row).length > 1 ? points(spreadOf(totalsOf(row)) * 100) : '–'),
        },
        {
          key: 'final',
          head: t('final'),
          numeric: true,
          cell: ({ final }) => (
            <>
              <strong>{points(final?.hundredths ?? null)}</strong>
              {final?.reason && <span className="row-note">{t('setByHand', { reason: final.reason })}</span>}
              {final && threshold !== null && final.hundredths < threshold * 100 && (
                <span className="row-note">
                  <Tag tone="warning">{t('below', { threshold })}</Tag>
                </span>
              )}
            </>
          ),
        },
      ]}
    />
  )
}

/** Where points are still to come: what was decided without any lacks nobody. */
const awaited = new Set<OverviewRow['state']>(['eligible', 'scoring'])

/** Who scores, and their points where they may be seen. */
async function Seats({ row }: { row: OverviewRow }) {
  const [t, locale] = await Promise.all([getTranslations('scorings'), getLocale()])
  const far = outliersOf(row).map(({ assessor }) => assessor)
  if (row.seats.length === 0) return awaited.has(row.state) ? <Tag tone="danger">{t('noAssessors')}</Tag> : '–'
  return (
    <>
      <ul className="plain-list">
        {row.seats.map(({ assessor, name, total }) => (
          <li key={assessor}>
            {name}: {total === null ? t(row.isHidden ? 'hidden' : 'notLocked') : formatPoints(total * 100, locale)}{' '}
            {far.includes(assessor) && <Tag tone="warning">{t('far')}</Tag>}
          </li>
        ))}
      </ul>
      {row.isHidden && <span className="row-note">{t('hiddenText')}</span>}
    </>
  )
}
