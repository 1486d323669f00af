import type { ReactNode } from 'react'
import { Icon, type IconName } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'

type Props = { href: string; icon: IconName; title: ReactNode; text: ReactNode; note?: ReactNode }

/** A way into a service: its name, what it is for, and what is open there now. Sits in `<div className="doors">`. */
export function DoorCard({ href, icon, title, text, note }: Props) {
  return (
    <article className="door">
      <span className="door-icon">
        <Icon name={icon} />
      </span>
      <div>
        <h3>
          <Link className="card-link" href={href}>
            {title}
          </Link>
        </h3>
        <p className="door-text">{text}</p>
        {note && <p className="door-note">{note}</p>}
      </div>
    </article>
  )
}
