import type { Route } from 'next'
import NextLink from 'next/link'
import type { ComponentProps } from 'react'

/** Components are handed finished addresses; the pages that made them have had their routes checked. */
export function Link({ href, ...rest }: Omit<ComponentProps<'a'>, 'href'> & { href: string }) {
  return <NextLink href={href as Route} prefetch={false} {...rest} />
}
