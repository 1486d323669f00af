import { getTranslations } from 'next-intl/server'
import type { OverviewRow } from '@/db/grants/scorings/overviews/reads'
import { meanSeen, outliersOf, totalsOf, widest } from '@/db/grants/scorings/overviews/rules'
import { mostOf, spreadOf } from '@/db/grants/scorings/rules'
import './spread-chart.css'

type Props = { rows: readonly OverviewRow[]; nameOf: (row: OverviewRow) => string }

const rowHeight = 52

/** Every assessor's points on one line for each application: how far apart they are, and who is far from the others. */
export async function SpreadChart({ rows, nameOf }: Props) {
  const t = await getTranslations('scorings')
  const shown = rows.filter((row) => totalsOf(row).length > 0)
  if (shown.length === 0) return <p>{t('noPoints')}</p>
  const far = widest(shown)
  const finding = far
    ? t('widest', { name: nameOf(far), points: spreadOf(totalsOf(far)) })
    : t('agreed', { count: shown.length })
  return (
    <figure>
      <figcaption className="chart-title">{finding}</figcaption>
      <svg className="spread-chart" height={shown.length * rowHeight + 24} aria-hidden="true" focusable="false">
        {shown.map((row, at) => (
          <Line key={row.id} row={row} name={nameOf(row)} top={at * rowHeight} />
        ))}
        <Scale most={mostOf(shown[0]?.criteria ?? [])} top={shown.length * rowHeight} />
      </svg>
      <p className="small muted">{t('legend')}</p>
    </figure>
  )
}

/** From the left edge of the scale to its right, in percent of the picture. */
const placed = (points: number, most: number) => `${Math.round((2 + (points / Math.max(1, most)) * 96) * 100) / 100}%`

function Line({ row, name, top }: { row: OverviewRow; name: string; top: number }) {
  const most = mostOf(row.criteria)
  const totals = totalsOf(row)
  const { sum, panel } = meanSeen(row)
  const far = outliersOf(row).map(({ assessor }) => assessor)
  const y = top + 34
  return (
    <g>
      <text className="spread-name" x="0" y={top + 16}>
        {name}
      </text>
      <line className="spread-track" x1="2%" x2="98%" y1={y} y2={y} />
      <line
        className="spread-range"
        x1={placed(Math.min(...totals), most)}
        x2={placed(Math.max(...totals), most)}
        y1={y}
        y2={y}
      />
      <line
        className="spread-mean"
        x1={placed(sum / panel, most)}
        x2={placed(sum / panel, most)}
        y1={y - 10}
        y2={y + 10}
      />
      {row.seats.map(({ assessor, total }) =>
        total === null ? null : (
          <circle
            key={assessor}
            className={far.includes(assessor) ? 'spread-dot spread-far' : 'spread-dot'}
            cx={placed(total, most)}
            cy={y}
            r={6}
          />
        ),
      )}
    </g>
  )
}

function Scale({ most, top }: { most: number; top: number }) {
  return (
    <g className="spread-scale">
      <text x="2%" y={top + 14}>
        0
      </text>
      <text x="98%" y={top + 14} textAnchor="end">
        {most}
      </text>
    </g>
  )
}
