'use client'
import { useTranslations } from 'next-intl'
import { MapPanel, type MapSheet } from '@/components/map/map-panel'
import { PinSteps } from '@/components/map/pin-steps'
import { Button, ButtonRow } from '@/components/ui/button'
import { useScripted } from '@/components/ui/use-scripted'
import type { useCorners } from './use-corners'

type Props = { sheet: MapSheet; corners: ReturnType<typeof useCorners> }

/** Draws an area: a press on the map adds a corner, and the last corner is moved by buttons. */
export function CornerMap({ sheet, corners }: Props) {
  const t = useTranslations('areas')
  const { ring, last, said, length, setLength, add, step, drop } = corners
  if (!useScripted()) return null
  return (
    <div className="flow">
      <p className="muted">{t('mapHint')}</p>
      <MapPanel
        sheet={sheet}
        ring={ring}
        wide
        pin={last}
        pinLabel={t('lastCorner', { corner: ring.length })}
        onPin={add}
        onStep={step}
      />
      <p role="status" className="muted">
        {said}
      </p>
      <ButtonRow>
        <Button look="secondary" small onClick={() => add(last ?? sheet.centre)}>
          {t('addCorner')}
        </Button>
        {last && (
          <Button look="quiet" small onClick={drop}>
            {t('dropCorner')}
          </Button>
        )}
      </ButtonRow>
      {last && <PinSteps length={length} onLength={setLength} onStep={step} />}
    </div>
  )
}
