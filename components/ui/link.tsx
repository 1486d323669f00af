import type { ComponentProps } from 'react'

/** A plain link: every page is loaded whole, so that frame, language, focus and state are always the page's own. */
export function Link(props: ComponentProps<'a'> & { href: string }) {
  return <a {...props} />
}
