import { type RefObject, useEffect } from 'react'

const steps: Record<string, number> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }

/** Moves among the rows of a table by keys, but only while the focus is in it: single letters are nobody's shortcut elsewhere. */
export function useRowKeys(region: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const element = region.current
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return
      const row = (event.target as HTMLElement).closest('tr')
      if (!element || !row) return
      if (event.key === 'x') return tick(row)
      const step = steps[event.key]
      if (!step) return
      event.preventDefault()
      const links = [...element.querySelectorAll<HTMLElement>('[data-row-link]')]
      const here = links.findIndex((link) => row.contains(link))
      const next = links[here + step]
      next?.focus()
      next?.scrollIntoView({ block: 'nearest' })
    }
    element?.addEventListener('keydown', press)
    return () => element?.removeEventListener('keydown', press)
  }, [region])
}

function tick(row: HTMLElement) {
  row.querySelector<HTMLInputElement>('input[type=checkbox]')?.click()
}
