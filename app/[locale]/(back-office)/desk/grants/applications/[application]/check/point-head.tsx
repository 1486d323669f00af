import { Tag } from '@/components/ui/tag'
import type { Found } from '@/db/grants/checks/input'
import type { ShownPoint } from './points'
import './check.css'

const tones: Record<Found, 'success' | 'warning' | 'danger' | 'neutral'> = {
  ok: 'success',
  late: 'danger',
  wrong: 'danger',
  missing: 'danger',
  overdue: 'danger',
  promised: 'warning',
  inAnother: 'neutral',
  notBrought: 'neutral',
  look: 'neutral',
}

/** What is checked, what the rules have found, and the papers to look at. */
export function PointHead({ point: { name, found, foundText, details, papers, by } }: { point: ShownPoint }) {
  return (
    <div>
      <p className="check-name">{name}</p>
      <p>
        <Tag tone={tones[found]}>{foundText}</Tag>
      </p>
      {details.map((detail) => (
        <p key={detail} className="small muted whitespace-pre-line">
          {detail}
        </p>
      ))}
      {papers.map(({ href, name: paper }) => (
        <p key={href} className="small">
          <a href={href}>{paper}</a>
        </p>
      ))}
      {by && <p className="small muted">{by}</p>}
    </div>
  )
}
