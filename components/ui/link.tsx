import type { ComponentProps } from 'react'

/** A plain link: every page is loaded whole, so that frame, language, focus and state are always the page's own. */
export function Link(props: ComponentProps<'a'> & { href: string }) {
  return <a {...props} />
}

/** A telephone number that is never broken over two lines. */
export function PhoneLink({ number }: { number: string }) {
  return <a href={phoneHref(number)}>{number.replaceAll(' ', '\u00a0')}</a>
}

export const phoneHref = (number: string) => `tel:${number.replaceAll(' ', '')}`
