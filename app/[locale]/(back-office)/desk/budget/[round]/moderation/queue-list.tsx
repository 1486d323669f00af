import { Link } from '@/components/ui/link'

export type Entry = { id: string; href: string; title: string; text: string; meta: string }

export function QueueList({ entries, chosen }: { entries: readonly Entry[]; chosen?: string }) {
  return (
    <ul className="flow">
      {entries.map(({ id, href, title, text, meta }) => (
        <li key={id} className={id === chosen ? 'tinted' : 'boxed'}>
          <p>
            <Link href={href} aria-current={id === chosen ? 'true' : undefined}>
              {title}
            </Link>
          </p>
          <p className="card-text">{text}</p>
          <p className="small muted">{meta}</p>
        </li>
      ))}
    </ul>
  )
}
