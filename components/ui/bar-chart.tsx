import type { ReactNode } from 'react'

export type Bar = {
  key: string
  label: ReactNode
  value: number
  /** The value as it is read: "1 204 ääntä". */
  text: string
  strong?: boolean
  note?: ReactNode
}

/** `title` says the finding. The chart is a table with bars in it: the figures and the picture cannot disagree. */
export function BarChart({
  title,
  bars,
  top,
  mark,
}: {
  title: ReactNode
  bars: readonly Bar[]
  top?: number
  mark?: number
}) {
  const longest = top ?? Math.max(1, ...bars.map(({ value }) => value))
  return (
    <table className="bars">
      <caption className="chart-title">{title}</caption>
      <tbody>
        {bars.map(({ key, label, value, text, strong, note }) => (
          <tr key={key}>
            <th scope="row">
              {label}
              {note && <span className="bars-note">{note}</span>}
            </th>
            <td className="bars-cell" aria-hidden="true">
              <svg aria-hidden="true" focusable="false">
                <rect className="bar-track" width="100%" height="100%" />
                <rect className={strong ? 'bar bar-strong' : 'bar'} width={percent(value, longest)} height="100%" />
                {mark !== undefined && <Mark at={percent(mark, longest)} />}
              </svg>
            </td>
            <td className="numeric">{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Mark({ at }: { at: string }) {
  return <line className="bar-mark" x1={at} x2={at} y1="0" y2="100%" />
}

function percent(value: number, whole: number) {
  return `${Math.round((value / whole) * 1000) / 10}%`
}
