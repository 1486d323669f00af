import type { ReactNode } from 'react'

export type Step = { label: ReactNode; state: 'done' | 'current' | 'coming'; said?: string }

/** Where we are in a form of several pages. `said` tells a screen reader what the mark shows: "valmis". */
export function Steps({ label, steps, across }: { label: string; steps: readonly Step[]; across?: boolean }) {
  return (
    <ol className={across ? 'steps steps-across' : 'steps'} aria-label={label}>
      {steps.map((step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a form have no other name than their place
        <li key={at} data-state={step.state} aria-current={step.state === 'current' ? 'step' : undefined}>
          <span>
            {step.label}
            {step.said && <span className="sr-only"> ({step.said})</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}

type MeterProps = { share: number; label: string; left?: ReactNode; right?: ReactNode }

/** A share of a whole as a bar, with its words under it. More than the whole is shown full and in the colour of an error. */
export function Meter({ share, label, left, right }: MeterProps) {
  const filled = Math.round(Math.min(Math.max(share, 0), 1) * 1000) / 10
  return (
    <div>
      <svg className={share > 1 ? 'meter meter-over' : 'meter'} role="img" aria-label={label}>
        <rect className="meter-fill" width={`${filled}%`} height="100%" />
      </svg>
      {(left || right) && (
        <div className="meter-text">
          <span>{left}</span>
          <span>{right}</span>
        </div>
      )}
    </div>
  )
}
