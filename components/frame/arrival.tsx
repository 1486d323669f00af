'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useRef } from 'react'

/** After a change of page without a full load, focus stands on the new heading, as it would after one. */
export function Arrival() {
  const pathname = usePathname()
  const previous = useRef(pathname)
  useEffect(() => {
    if (previous.current === pathname) return
    previous.current = pathname
    document.querySelector<HTMLElement>('main h1')?.focus()
    for (const menu of document.querySelectorAll<HTMLDetailsElement>('.site-menu[open]')) menu.open = false
  }, [pathname])
  return null
}
