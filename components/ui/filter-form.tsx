import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'

type Labels = { form: string; more: string; submit: string; clear: string }
type Props = {
  labels: Labels
  /** Where the answers go; the page itself when left out. */
  action?: string
  /** Always in sight: the search field, the order. */
  search?: ReactNode
  /** Folded on phones, open beside a list. */
  children?: ReactNode
  /** How many of the folded filters are on: unfolds them. */
  active?: number
  /** Whether anything is narrowed, also by words: offers the way out. */
  narrowed?: boolean
  clearHref: string
}

/** A plain form that puts filters into the address; works without JavaScript and can be bookmarked. */
export function FilterForm({ labels, action, search, children, active = 0, narrowed = active > 0, clearHref }: Props) {
  return (
    <search className="filters" aria-label={labels.form}>
      <form method="get" action={action}>
        {search && <div className="filters-search">{search}</div>}
        {children && (
          <details className="filters-more" open={active > 0}>
            <summary>
              {labels.more}
              {active > 0 && <span className="count">{active}</span>}
            </summary>
            <div className="filters-fields">{children}</div>
          </details>
        )}
        <div className="filters-buttons">
          <Button type="submit" small>
            {labels.submit}
          </Button>
          {narrowed && <Link href={clearHref}>{labels.clear}</Link>}
        </div>
      </form>
    </search>
  )
}
