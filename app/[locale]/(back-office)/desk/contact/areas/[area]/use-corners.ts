import { useTranslations } from 'next-intl'
import { type RefObject, useState } from 'react'
import type { Step } from '@/components/map/marks'
import { stepLengths } from '@/components/map/pin-steps'
import { cornerIn } from '@/db/contact/areas/input'
import { cornersOf } from '@/db/contact/areas/rules'
import { moved, type Point, pointAt, positionOf } from '@/db/places/rules'
import type { Position } from '@/tenants/map'

/** The corners as they stand in their field, and the ways to change them without writing degrees. */
export function useCorners(box: RefObject<HTMLElement | null>, initial: string) {
  const t = useTranslations('areas')
  const [ring, setRing] = useState<readonly Position[]>(() => readCorners(initial))
  const [length, setLength] = useState<number>(stepLengths[2])
  const [said, say] = useState('')
  const field = () => box.current?.querySelector('textarea')
  const write = (next: readonly Position[], words: string) => {
    const element = field()
    if (element) element.value = cornersOf(next)
    setRing(next)
    say(words)
  }
  const at = (next: readonly Position[]) => t('cornerAt', { corner: next.length, at: cornersOf(next.slice(-1)) })
  const add = (point: Point) => {
    const next = [...ring, positionOf(point)]
    write(next, at(next))
  }
  const last = ring.at(-1)
  return {
    ring,
    said,
    length,
    setLength,
    last: last ? pointAt(last) : null,
    add,
    typed: () => setRing(readCorners(field()?.value ?? '')),
    step: ([east, north]: Step) => {
      if (!last) return
      const next = [...ring.slice(0, -1), positionOf(moved(pointAt(last), east * length, north * length))]
      write(next, at(next))
    },
    drop: () => write(ring.slice(0, -1), t('cornerDropped', { count: Math.max(0, ring.length - 1) })),
  }
}

/** The corners of the lines that tell one; a line that does not yet is left to its writer. */
const readCorners = (text: string): Position[] =>
  text.split('\n').flatMap((line) => {
    const corner = line.trim() ? cornerIn(line) : null
    return corner ? [corner] : []
  })
