'use client'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { Button, ButtonRow } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { MapPanel, type MapSheet } from './map-panel'
import type { MapPoint } from './marks'
import { PinSteps } from './pin-steps'
import { Suggestions } from './suggestions'
import { useDevice } from './use-device'
import type { usePlace } from './use-place'

type Props = { place: ReturnType<typeof usePlace>; sheet: MapSheet; toField: () => void; points?: readonly MapPoint[] }

/** What helps to tell a place exactly; nothing of it is needed to send the form. */
export function PlaceAids({ place, sheet, toField, points = [] }: Props) {
  const t = useTranslations('places')
  const middle = useRef(sheet.centre)
  const locate = useDevice(place)
  const choose: typeof place.choose = (one) => {
    place.choose(one)
    toField()
  }
  return (
    <>
      <Suggestions found={place.found} onChoose={choose} />
      <p role="status" className="muted">
        {place.said}
      </p>
      <div role="status">{place.others && <Notice tone="warning">{place.others}</Notice>}</div>
      <ButtonRow>
        <Button look="secondary" small icon="place" onClick={locate}>
          {t('form.here')}
        </Button>
      </ButtonRow>
      <MapPanel
        sheet={sheet}
        titled
        points={points}
        pin={place.point}
        pinLabel={t('pin.label', { metres: place.length })}
        onPin={(at) => place.put(at, 'pin')}
        onStep={place.step}
        onMove={(centre) => {
          middle.current = centre
        }}
      />
      {place.point ? (
        <PinSteps length={place.length} onLength={place.setLength} onStep={place.step} onRemove={place.remove} />
      ) : (
        <Button look="secondary" small onClick={() => place.put(middle.current, 'pin')}>
          {t('pin.put')}
        </Button>
      )}
    </>
  )
}
