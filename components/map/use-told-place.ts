'use client'
import { useEffect, useRef } from 'react'
import type { Typed } from '@/components/ui/form-state'
import { type PlaceMethod, placeMethods } from '@/db/places/input'
import { usePlace } from './use-place'

/** The place of this form: the field of words is the writer's own, the point comes from whatever helps to tell it. */
export function useToldPlace(initial: Typed) {
  const box = useRef<HTMLDivElement>(null)
  const input = () => box.current?.querySelector<HTMLInputElement>('input[name=place]')
  /** What scripts write is as much a change of the form as what hands type. */
  const changed = () => box.current?.dispatchEvent(new Event('input', { bubbles: true }))
  const place = usePlace(toldIn(initial), {
    read: () => input()?.value ?? '',
    write: (words) => {
      const element = input()
      if (element) element.value = words
      changed()
    },
  })
  const { latitude, longitude } = place.point ?? {}
  const before = useRef([latitude, longitude])
  useEffect(() => {
    const moved = before.current[0] !== latitude || before.current[1] !== longitude
    before.current = [latitude, longitude]
    if (moved) box.current?.dispatchEvent(new Event('input', { bubbles: true }))
  }, [latitude, longitude])
  return { box, place, toField: () => input()?.focus() }
}

/** The point that came back with the form. */
function toldIn({ latitude, longitude, placeMethod }: Typed) {
  const point = latitude && longitude ? { latitude: Number(latitude), longitude: Number(longitude) } : null
  const method: PlaceMethod = placeMethods.find((known) => known === placeMethod) ?? 'words'
  return { point, method }
}
