'use client'
import { type ComponentProps, useRef } from 'react'
import type { MapSheet } from '@/components/map/map-panel'
import { usePlace } from '@/components/map/use-place'
import { useScripted } from '@/components/map/use-scripted'
import type { Typed } from '@/components/ui/form-state'
import { TextField } from '@/components/ui/text-field'
import { type PlaceMethod, placeMethods } from '@/db/contact/places/input'
import { PlaceAids } from './place-aids'

type Props = { field: ComponentProps<typeof TextField>; initial: Typed; sheet: MapSheet | null }

/** Where: words come first and are enough. With a script there are suggestions, the device's own location, and a map below. */
export function PlaceField({ field, initial, sheet }: Props) {
  const scripted = useScripted()
  const box = useRef<HTMLDivElement>(null)
  const input = () => box.current?.querySelector<HTMLInputElement>('input[name=place]')
  const place = usePlace(toldIn(initial), {
    read: () => input()?.value ?? '',
    write: (words) => {
      const element = input()
      if (element) element.value = words
    },
  })
  return (
    <div className="flow" ref={box}>
      <TextField
        {...field}
        onChange={(event) => {
          if (sheet) place.typed(event.target.value)
          return field.onChange?.(event)
        }}
        autoComplete="off"
      />
      {place.point && (
        <>
          <input type="hidden" name="latitude" value={place.point.latitude} />
          <input type="hidden" name="longitude" value={place.point.longitude} />
          <input type="hidden" name="placeMethod" value={place.method} />
        </>
      )}
      {sheet && scripted && <PlaceAids place={place} sheet={sheet} toField={() => input()?.focus()} />}
    </div>
  )
}

/** The point that came back with the form. */
function toldIn({ latitude, longitude, placeMethod }: Typed) {
  const point = latitude && longitude ? { latitude: Number(latitude), longitude: Number(longitude) } : null
  const method: PlaceMethod = placeMethods.find((known) => known === placeMethod) ?? 'words'
  return { point, method }
}
