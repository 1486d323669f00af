import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'

type Labels = { navigation: string; previous: string; next: string; page: (page: number) => string }
type Props = { page: number; pages: number; href: (page: number) => string; labels: Labels }

/** First, last, and the neighbours of where we are. Nothing at all when everything fits on one page. */
export function Pager({ page, pages, href, labels }: Props) {
  if (pages <= 1) return null
  return (
    <nav className="pager" aria-label={labels.navigation}>
      {page > 1 && (
        <Link href={href(page - 1)} rel="prev" aria-label={labels.previous}>
          <Icon name="arrow-left" />
        </Link>
      )}
      {shown(page, pages).map((number, at, all) => (
        <PageLink key={number} gap={at > 0 && number - (all[at - 1] ?? 0) > 1} {...{ number, page, href, labels }} />
      ))}
      {page < pages && (
        <Link href={href(page + 1)} rel="next" aria-label={labels.next}>
          <Icon name="arrow-right" />
        </Link>
      )}
    </nav>
  )
}

function PageLink({ gap, number, page, href, labels }: Omit<Props, 'pages'> & { gap: boolean; number: number }) {
  const here = number === page
  return (
    <>
      {gap && (
        <span className="pager-gap" aria-hidden="true">
          …
        </span>
      )}
      <Link href={href(number)} aria-label={labels.page(number)} aria-current={here ? 'page' : undefined}>
        {number}
      </Link>
    </>
  )
}

function shown(page: number, pages: number) {
  const near = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages)
  return [...new Set(near)].sort((a, b) => a - b)
}
