import { Link } from '@/components/ui/link'

export type Crumb = { label: string; href?: string }

/** The way here; the last is this page and has no address. On a phone only the way back remains. */
export function Breadcrumbs({ label, crumbs }: { label: string; crumbs: readonly Crumb[] }) {
  return (
    <nav className="breadcrumbs" aria-label={label}>
      <ol>
        {crumbs.map(({ label: text, href }) => (
          <li key={text}>{href ? <Link href={href}>{text}</Link> : <span aria-current="page">{text}</span>}</li>
        ))}
      </ol>
    </nav>
  )
}
