import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'

export type Tab = { href: string; label: ReactNode; current?: boolean; count?: ReactNode }

/** Views of one thing, each with an address of its own. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {tabs.map(({ href, label: text, current, count }) => (
          <li key={href}>
            <Link href={href} aria-current={current ? 'page' : undefined}>
              {text}
              {count !== undefined && <span className="count">{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
