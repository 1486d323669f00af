'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { FieldGroup } from '@/components/ui/field'
import { TextField } from '@/components/ui/text-field'
import type { useFormAction } from '@/components/ui/use-form-action'
import { photoLimits } from '@/db/contact/photos/input'
import { type Area, BlurCanvas, sides } from './blur-canvas'

type Props = { of: ReturnType<typeof useFormAction>['field']; photo: string; width: number; height: number }

const isEmpty = (area: Area) => sides.every((side) => area[side] === '')
const empty: Area = { x: '', y: '', width: '', height: '' }
const middle: Area = { x: '40', y: '40', width: '20', height: '20' }

/** The parts of a photo that are blurred, as figures and as drawn on it: each follows the other. */
export function BlurFields({ of: field, photo, width, height }: Props) {
  const t = useTranslations('photos.desk')
  const [areas, setAreas] = useState(() => areasOf(field))
  const change = (at: number, area: Area) => setAreas(areas.map((old, place) => (place === at ? area : old)))
  const add = (area: Area) => {
    const free = areas.findIndex(isEmpty)
    if (free >= 0) change(free, area)
    else if (areas.length < photoLimits.blurs) setAreas([...areas, area])
  }
  return (
    <FieldGroup id="blurs" label={t('blurs')} hint={t('blursHint')}>
      <div className="flow pt-3">
        <BlurCanvas photo={photo} width={width} height={height} areas={areas} onDrawn={add} />
        {areas.map((area, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the form
          <fieldset key={at} className="photo-area">
            <legend>{t('area', { number: at + 1 })}</legend>
            {sides.map((side) => (
              <TextField
                key={side}
                name={`blurs.${at}.${side}`}
                id={`blurs.${at}.${side}`}
                label={t(side)}
                error={field(`blurs.${at}.${side}`).error}
                value={area[side]}
                onChange={({ target }) => change(at, { ...area, [side]: target.value })}
                inputMode="decimal"
                autoComplete="off"
              />
            ))}
          </fieldset>
        ))}
        <Button look="secondary" small onClick={() => add(middle)}>
          {t('addArea')}
        </Button>
      </div>
    </FieldGroup>
  )
}

/** As many rows as have been filled in, and three to begin with. */
function areasOf(field: Props['of']): Area[] {
  const filled = Array.from(
    { length: photoLimits.blurs },
    (_, at) => Object.fromEntries(sides.map((side) => [side, field(`blurs.${at}.${side}`).defaultValue ?? ''])) as Area,
  ).filter((area) => !isEmpty(area))
  return [...filled, ...Array.from({ length: Math.max(0, 3 - filled.length) }, () => empty)]
}
