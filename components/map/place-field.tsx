'use client'
import type { ComponentProps } from 'react'
import { TextField } from '@/components/ui/text-field'
import type { MapSheet } from './map-panel'
import type { MapPoint } from './marks'
import { PlaceAids } from './place-aids'
import type { useToldPlace } from './use-told-place'

type Props = {
  field: ComponentProps<typeof TextField>
  told: ReturnType<typeof useToldPlace>
  sheet: MapSheet | null
  /** Marks on the map, of what is listed below it. */
  points?: readonly MapPoint[]
}

/** Where: words come first and are enough. With a script there are suggestions, the device's own location, and a map below. */
export function PlaceField({ field, told: { box, place, toField }, sheet, points }: Props) {
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
      {sheet && (
        <div className="scripted flow">
          <PlaceAids place={place} sheet={sheet} toField={toField} points={points} />
        </div>
      )}
    </div>
  )
}
