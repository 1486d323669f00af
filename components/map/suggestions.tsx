'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { FoundPlace } from '@/db/places/search/rules'

type Props = { found: readonly FoundPlace[]; onChoose: (place: FoundPlace) => void }

/** Places the words may mean, as plain buttons right after the field: Tab walks them, and passing by is choosing none. */
export function Suggestions({ found, onChoose }: Props) {
  const t = useTranslations('places.form')
  if (found.length === 0) return null
  return (
    <div>
      <p id="place-suggestions">{t('suggestions')}</p>
      <ul aria-labelledby="place-suggestions" className="place-suggestions">
        {found.map((place) => (
          <li key={`${place.name} ${place.area}`}>
            <Button look="quiet" onClick={() => onChoose(place)}>
              {[place.name, place.area].filter(Boolean).join(', ')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
