import type { ReactNode } from 'react'
import { type Language, Languages } from '@/components/frame/languages'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'

export type Queue = { href: string; label: string; count?: number | string; late?: boolean; current?: boolean }
export type Desk = { key: string; label: string; queues: readonly Queue[] }
export type BackOfficeLabels = { home: string; queues: string; languages: string; portal: string; late: string }

type Props = {
  town: { portal: string; mark: string }
  homeHref: string
  portalHref: string
  desks: readonly Desk[]
  languages: readonly Language[]
  officer: { name: string; role: string; signOut: ReactNode }
  labels: BackOfficeLabels
  children: ReactNode
}

/** Queues on the left with what waits in each; on a phone they fold away above the work. */
export function BackOfficeFrame({ town, homeHref, portalHref, ...rest }: Props) {
  const { desks, languages, officer, labels, children } = rest
  return (
    <div className="back-office">
      <header className="back-office-bar">
        <div className="back-office-bar-row">
          <Link className="back-office-name" href={homeHref}>
            {/* biome-ignore lint/performance/noImgElement: a small SVG mark */}
            <img src={town.mark} alt="" width="32" height="32" />
            <span>
              {town.portal}
              <span className="sr-only">, {labels.home}</span>
            </span>
          </Link>
          <a href={portalHref}>{labels.portal}</a>
          <div className="back-office-tools">
            <Languages label={labels.languages} languages={languages} />
            <span>
              {officer.name}
              <span className="back-office-role">, {officer.role}</span>
            </span>
            {officer.signOut}
          </div>
        </div>
      </header>
      <div className="back-office-body">
        <nav className="back-office-rail" aria-label={labels.queues}>
          <details>
            <summary>
              <Icon name="list" />
              {labels.queues}
            </summary>
            <div className="back-office-rail-list">
              {desks.map(({ key, ...desk }) => (
                <DeskQueues key={key} late={labels.late} {...desk} />
              ))}
            </div>
          </details>
        </nav>
        <main id="main" tabIndex={-1} className="back-office-main">
          {children}
        </main>
      </div>
    </div>
  )
}

function DeskQueues({ label, queues, late }: Omit<Desk, 'key'> & { late: string }) {
  return (
    <section>
      <h2>{label}</h2>
      <ul>
        {queues.map((queue) => (
          <li key={queue.href}>
            <Link href={queue.href} aria-current={queue.current ? 'page' : undefined}>
              {queue.label}
              {queue.count !== undefined && (
                <span className={queue.late ? 'count count-late' : 'count'}>
                  {queue.count}
                  {queue.late && <span className="sr-only"> {late}</span>}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
