'use client'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { MapPanel, type MapSheet } from '@/components/map/map-panel'
import { PinSteps } from '@/components/map/pin-steps'
import { usePlace } from '@/components/map/use-place'
import { Button } from '@/components/ui/button'
import { Fold } from '@/components/ui/fold'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { placeCaseInput } from '@/db/contact/cases/places/input'
import { place as save } from './actions'

type Props = { id: string; version: number; sheet: MapSheet; initial: Typed }

/** Where the case is, on the map and in words; staff put it there or mend it. Without a script the degrees are typed. */
export function PlaceForm({ id, version, sheet, initial }: Props) {
  const [t, pin] = [useTranslations('places.desk'), useTranslations('places.pin')]
  const form = useFormAction(save, placeCaseInput, initial)
  const box = useRef<HTMLDivElement>(null)
  const field = (name: string) => box.current?.querySelector<HTMLInputElement>(`input[name=${name}]`)
  const write = (name: string, text: string) => {
    const element = field(name)
    if (element) element.value = text
  }
  const words = { read: () => field('place')?.value ?? '', write: (text: string) => write('place', text) }
  const place = usePlace({ point: pointIn(initial), method: 'staff' }, words, ({ latitude, longitude }) => {
    write('latitude', latitude.toFixed(6))
    write('longitude', longitude.toFixed(6))
  })
  return (
    <section className="boxed flow" aria-labelledby="place-heading" ref={box}>
      <h2 id="place-heading">{t('title')}</h2>
      {!place.point && <p className="muted">{t('none')}</p>}
      <MapPanel
        sheet={sheet}
        pin={place.point}
        pinLabel={pin('label', { metres: place.length })}
        onPin={(at) => place.put(at, 'staff')}
        onStep={place.step}
      />
      <Fold title={t('mend')} open={!pointIn(initial) || form.answer > 0}>
        {place.point && (
          <div className="scripted">
            <PinSteps length={place.length} onLength={place.setLength} onStep={place.step} />
          </div>
        )}
        <p role="status" className="muted">
          {place.said}
        </p>
        {place.others && <p>{place.others}</p>}
        <Form of={form} className="flow">
          <input type="hidden" name="case" value={id} />
          <input type="hidden" name="version" value={version} />
          <TextField {...form.field('place')} label={t('place')} />
          <TextField
            {...form.field('latitude')}
            label={t('latitude')}
            hint={t('degreesHint', { example: sheet.centre.latitude })}
            inputMode="decimal"
            width="short"
          />
          <TextField
            {...form.field('longitude')}
            label={t('longitude')}
            hint={t('degreesHint', { example: sheet.centre.longitude })}
            inputMode="decimal"
            width="short"
          />
          <Button type="submit" busy={form.pending} look="secondary">
            {t('save')}
          </Button>
        </Form>
      </Fold>
    </section>
  )
}

function pointIn({ latitude, longitude }: Typed) {
  return latitude && longitude ? { latitude: Number(latitude), longitude: Number(longitude) } : null
}
