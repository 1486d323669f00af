import type { ReactNode } from 'react'

/** `said` tells a screen reader what the mark shows: "valmis". */
export type Step = { label: ReactNode; state: 'done' | 'current' | 'coming'; said?: string }

type StepsProps = { label: string; steps: readonly Step[]; across?: boolean; dots?: boolean }

/** The steps of a form and where the reader is. `across`: in a row where there is room; `dots`: on phones their numbers alone are seen. */
export function Steps({ label, steps, across, dots }: StepsProps) {
  return (
    <ol
      className={['steps', across && 'steps-across', dots && 'steps-dots'].filter(Boolean).join(' ')}
      aria-label={label}
    >
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
