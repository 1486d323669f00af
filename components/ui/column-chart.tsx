import '@/components/ui/column-chart.css'
import type { ReactNode } from 'react'

export type ColumnBar = {
  key: string
  label: string
  /** From the foot of the column; the first in the strong colour, the others ever paler. */
  parts: readonly number[]
  /** The value as it is read, above the column where there is room. */
  text: string
  /** Nothing is known here, which is not the same as nought. */
  unknown?: boolean
}

const [top, foot] = [14, 86]
/** So many columns have room for their names also on a phone. */
const few = 4

/** Columns in a row, of months for example. `title` says the finding; the same figures stand in a table beside it. */
export function ColumnChart({
  title,
  columns,
  most,
  names,
}: {
  title: ReactNode
  columns: readonly ColumnBar[]
  most?: number
  /** What the parts are called, in their order. */
  names?: readonly string[]
}) {
  const highest = most ?? Math.max(1, ...columns.map(({ parts }) => sum(parts)))
  const step = 100 / Math.max(1, columns.length)
  return (
    <figure className="column-chart">
      <figcaption className="chart-title">{title}</figcaption>
      {names && <PartNames names={names} />}
      <svg aria-hidden="true" focusable="false">
        <line className="column-line" x1="0" x2="100%" y1={`${foot}%`} y2={`${foot}%`} />
        {columns.map((column, at) => (
          <Column
            key={column.key}
            {...{ column, highest, step }}
            left={at * step}
            isNamed={columns.length <= few || at % 3 === 0}
          />
        ))}
      </svg>
    </figure>
  )
}

function PartNames({ names }: { names: readonly string[] }) {
  return (
    <ul className="column-names">
      {names.map((name, at) => (
        <li key={name}>
          <svg aria-hidden="true" focusable="false">
            <rect className={`column-part-${at}`} width="100%" height="100%" />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}

type Placed = { column: ColumnBar; highest: number; left: number; step: number; isNamed: boolean }

function Column({ column: { label, parts, text, unknown }, highest, left, step, isNamed }: Placed) {
  const centre = `${round(left + step / 2)}%`
  const height = (value: number) => (value / highest) * (foot - top)
  const floor = (part: number) => foot - height(sum(parts.slice(0, part + 1)))
  return (
    <g className={isNamed ? 'column' : 'column column-between'}>
      {parts.map((value, part) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a column have no other name than their place
          key={part}
          className={`column-part-${part}`}
          x={`${round(left + step * 0.12)}%`}
          width={`${round(step * 0.76)}%`}
          y={`${round(floor(part))}%`}
          height={`${round(height(value))}%`}
        />
      ))}
      <text className="column-value" x={centre} y={`${round(unknown ? foot - 2 : floor(parts.length - 1) - 2)}%`}>
        {text}
      </text>
      <text className="column-label" x={centre} y={`${foot + 10}%`}>
        {label}
      </text>
    </g>
  )
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const round = (value: number) => Math.round(value * 100) / 100
