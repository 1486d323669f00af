import type { ReactNode } from 'react'
import { Meter } from '@/components/ui/progress'

export type PotSum = {
  key: string
  name: string
  /** "3 valittu", "62 000 € käytetty", "18 000 € jäljellä": the middle one gives way on a narrow screen. */
  parts: readonly string[]
  over: boolean
  /** Of the money or of the number that may be chosen; null where there is no upper limit. */
  share: number | null
  /** What the meter shows, in words. */
  meter: string
}

/** The same in one line of words. */
export const inWords = ({ name, parts }: PotSum) => `${name}: ${parts.join(', ')}`

type Props = { label: string; empty: string; sums: readonly PotSum[]; children: ReactNode }

/** What has been chosen so far, always in sight at the lower edge, with the way on beside it. */
export function BallotBar({ label, empty, sums, children }: Props) {
  return (
    <section className="ballot-bar" aria-label={label}>
      <div className="page ballot-bar-inside">
        {sums.length === 0 && <p className="muted small">{empty}</p>}
        <ul className="ballot-sums" hidden={sums.length === 0}>
          {sums.map(({ key, name, parts, over, share, meter }) => (
            <li key={key} data-over={over || undefined}>
              <p className="ballot-sum">
                <span className="ballot-sum-name">{name}</span>
                <span className="ballot-sum-text">
                  {parts.map((part) => (
                    <span key={part}>{part}</span>
                  ))}
                </span>
              </p>
              {share !== null && <Meter share={share} label={meter} />}
            </li>
          ))}
        </ul>
        <div className="ballot-bar-buttons">{children}</div>
      </div>
    </section>
  )
}
