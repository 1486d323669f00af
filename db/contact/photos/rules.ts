import { isEnd, type State } from '../cases/rules'
import type { Blur } from './input'

type Size = { width: number; height: number }

/** A blur in whole pixels, rounded outwards and kept inside the picture: no edge of what is hidden stays in sight. */
export function boxOf(blur: Blur, { width, height }: Size) {
  const [left, right] = span(blur.x, blur.width, width)
  const [top, bottom] = span(blur.y, blur.height, height)
  return { left, top, width: right - left, height: bottom - top }
}

function span(from: number, length: number, pixels: number): [number, number] {
  const start = Math.min(Math.max(0, Math.floor(from * pixels)), pixels - 1)
  const end = Math.max(Math.min(pixels, Math.ceil((from + length) * pixels)), start + 1)
  return [start, end]
}

/** As long as somebody handles the case or is asked to, pictures help them. */
export const takesPhotos = (state: State) => !isEnd(state)

/**
 * Who sees a photo besides the desk: its reporter what they sent, and of staff's what shows how it is now. One from outside the town only
 * once staff have decided that it may be seen.
 */
export const isForReporter = (mine: boolean, stage: string, decision: string | null, outside = false) =>
  mine || (stage === 'after' && decision !== 'staff' && (decision !== null || !outside))
