import type { ReactNode } from 'react'

export type Happening = {
  key: string
  date: ReactNode
  title: ReactNode
  text?: ReactNode
  state: 'done' | 'current' | 'coming'
}

/** What happened and what comes next, oldest first. */
export function Timeline({ happenings, label }: { happenings: readonly Happening[]; label?: string }) {
  return (
    <ol className="timeline" aria-label={label}>
      {happenings.map(({ key, date, title, text, state }) => (
        <li key={key} data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
          <p className="timeline-title">{title}</p>
          <p className="timeline-date">{date}</p>
          {text && <div className="flow">{typeof text === 'string' ? <p>{text}</p> : text}</div>}
        </li>
      ))}
    </ol>
  )
}
