import type { ReactNode } from 'react'

export type Segment = { key: string; label: ReactNode; value: number; text: string; rest?: boolean }

/** One whole in its parts, each with its number on the bar and its name and amount in the list under it. */
export function StackedBar({ title, segments }: { title: ReactNode; segments: readonly Segment[] }) {
  const whole = segments.reduce((sum, { value }) => sum + value, 0)
  return (
    <figure>
      <figcaption className="chart-title">{title}</figcaption>
      <svg className="stacked-bar" aria-hidden="true" focusable="false">
        {placed(segments, whole).map(({ segment, at, from, width }) => (
          <g key={segment.key}>
            <rect className={look(segment, at)} x={`${from}%`} width={`${Math.max(width - 0.3, 0.2)}%`} height="100%" />
            {width > (segment.rest ? 14 : 4) && (
              <text className={label(segment)} x={`${from + width / 2}%`} y="50%">
                {segment.rest ? segment.text : at + 1}
              </text>
            )}
          </g>
        ))}
      </svg>
      <ol className="stacked-list">
        {segments.map(({ key, label, text, rest }, at) => (
          <li key={key}>
            <span className={rest ? 'stacked-number stacked-rest' : 'stacked-number'} aria-hidden="true">
              {rest ? '' : at + 1}
            </span>
            <span>{label}</span>
            <span className="numeric">{text}</span>
          </li>
        ))}
      </ol>
    </figure>
  )
}

function placed(segments: readonly Segment[], whole: number) {
  let from = 0
  return segments.map((segment, at) => {
    const width = whole === 0 ? 0 : (segment.value / whole) * 100
    const start = from
    from += width
    return { segment, at, from: round(start), width: round(width) }
  })
}

function look({ rest }: Segment, at: number) {
  if (rest) return 'segment-rest'
  return at % 2 === 0 ? 'segment-strong' : 'segment-strong-alternate'
}

function label({ rest }: Segment) {
  return rest ? 'segment-label segment-rest-label' : 'segment-label'
}

function round(value: number) {
  return Math.round(value * 100) / 100
}
