import type { ReactNode } from 'react'
import { Figures } from '@/components/ui/definition-list'
import { Meter } from '@/components/ui/progress'

type Props = {
  /** What is going on, in a word or two: "Äänestys käynnissä". */
  state?: ReactNode
  title: ReactNode
  text?: ReactNode
  figures?: readonly { value: ReactNode; label: ReactNode }[]
  progress?: { share: number; label: string; left?: ReactNode; right?: ReactNode }
  /** Buttons with the looks `on-panel` and `outline-on-panel`. */
  actions?: ReactNode
}

/** The one thing that is happening now. */
export function LeadPanel({ state, title, text, figures, progress, actions }: Props) {
  return (
    <section className="lead-panel">
      <div className="lead-panel-main">
        {state && (
          <p>
            <span className="tag">{state}</span>
          </p>
        )}
        <h2>{title}</h2>
        {text && <div className="lead-panel-text">{typeof text === 'string' ? <p>{text}</p> : text}</div>}
        {actions && <div className="button-row">{actions}</div>}
      </div>
      {(figures || progress) && (
        <div className="lead-panel-now">
          {figures && <Figures figures={figures} />}
          {progress && <Meter {...progress} />}
        </div>
      )}
    </section>
  )
}
