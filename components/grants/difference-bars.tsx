import type { ReactNode } from 'react'

export type DifferenceBar = { key: string; label: ReactNode; value: number; text: string }

/** More to the right, less to the left of one line; `title` says the finding. The figures stand beside the bars. */
export function DifferenceBars({ title, bars }: { title: ReactNode; bars: readonly DifferenceBar[] }) {
  const longest = Math.max(1, ...bars.map(({ value }) => Math.abs(value)))
  return (
    <table className="differences">
      <caption className="chart-title">{title}</caption>
      <tbody>
        {bars.map(({ key, label, value, text }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td className="difference-cell" aria-hidden="true">
              <svg aria-hidden="true" focusable="false">
                <rect
                  className={value > 0 ? 'difference-more' : 'difference-less'}
                  x={`${value > 0 ? 50 : 50 - half(value, longest)}%`}
                  width={`${half(value, longest)}%`}
                  height="100%"
                />
                <line className="difference-axis" x1="50%" x2="50%" y1="0" y2="100%" />
              </svg>
            </td>
            <td className="numeric">{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const half = (value: number, longest: number) => Math.round((Math.abs(value) / longest) * 500) / 10
