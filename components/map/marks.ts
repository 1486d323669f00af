import type { Point } from '@/db/places/rules'

/** A thing on the map that leads somewhere; the page lists the same things beside the map. */
export type MapPoint = Point & {
  readonly id: string
  readonly label: string
  readonly href: string
  readonly tone?: 'neutral' | 'info' | 'success' | 'warning' | 'danger'
}

export function markOf({ label, href, tone = 'info' }: MapPoint): HTMLElement {
  const mark = document.createElement('a')
  mark.href = href
  mark.className = `map-mark map-mark-${tone}`
  mark.setAttribute('aria-label', label)
  mark.title = label
  return mark
}

/** Several things too near to be told apart: a button with their number. */
export function heapMark(count: number, label: string, open: () => void): HTMLElement {
  const mark = document.createElement('button')
  mark.type = 'button'
  mark.className = 'map-heap'
  mark.textContent = String(count)
  mark.setAttribute('aria-label', label)
  mark.addEventListener('click', (event) => {
    // The map beneath would take it for a press on itself.
    event.stopPropagation()
    open()
  })
  return mark
}

const arrows: Readonly<Record<string, Step>> = {
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
}
/** To the east and to the north. */
export type Step = readonly [east: number, north: number]

/** The pin the reader moves: by pulling it, or by the arrow keys when it has the focus. */
export function pinOf(step: (to: Step) => void): HTMLButtonElement {
  const pin = document.createElement('button')
  pin.type = 'button'
  pin.className = 'map-pin'
  pin.addEventListener('keydown', (event) => {
    const to = arrows[event.key]
    if (!to) return
    event.preventDefault()
    event.stopPropagation()
    step(to)
  })
  return pin
}
