'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { FieldGroup } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { Step } from './marks'

const compass = { north: [0, 1], west: [-1, 0], east: [1, 0], south: [0, -1] } as const
export const stepLengths = [10, 50, 200] as const

type Props = { length: number; onLength: (metres: number) => void; onStep: (to: Step) => void; onRemove?: () => void }

/** Moves the pin without a map: so many metres in a direction, by buttons that every hand and reader knows. */
export function PinSteps({ length, onLength, onStep, onRemove }: Props) {
  const t = useTranslations('places.pin')
  return (
    <FieldGroup id="pin-steps" label={t('move')}>
      <div className="flow">
        <Select
          name="pinStep"
          label={t('step')}
          options={stepLengths.map((metres) => ({ value: String(metres), label: t('metres', { metres }) }))}
          value={String(length)}
          onChange={(event) => onLength(Number(event.target.value))}
        />
        <div className="pin-steps">
          {(['north', 'south', 'west', 'east'] as const).map((way) => (
            <Button key={way} look="secondary" small onClick={() => onStep(compass[way])}>
              {t(way)}
            </Button>
          ))}
        </div>
        {onRemove && (
          <Button look="quiet" small onClick={onRemove}>
            {t('remove')}
          </Button>
        )}
      </div>
    </FieldGroup>
  )
}
