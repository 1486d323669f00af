import { getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import type { PublishedFilters } from '@/db/contact/publications/input'
import { areaOf } from '@/db/contact/publications/rules'
import type { FoundPlace } from '@/db/places/search/rules'
import { pointFor } from './located'

type Props = {
  filters: PublishedFilters
  others: readonly FoundPlace[]
  addressOf: (change: Partial<PublishedFilters>) => string
}

/** Which place the list is narrowed to, what else the words may mean, or that nobody knows the place. */
export async function AreaNotice({ filters, others, addressOf }: Props) {
  const t = await getTranslations('watches.filter')
  const area = areaOf(filters)
  if (!area) return filters.near ? <Notice tone="warning">{t('unknown', { place: filters.near })}</Notice> : null
  const distance = t('within', { metres: area.radius })
  return (
    <div className="flow">
      <p>{t('found', { distance, place: filters.near ?? t('point') })}</p>
      {others.length > 0 && (
        <nav aria-label={t('others')}>
          <p>{t('others')}</p>
          <ul>
            {others.map((place) => (
              <li key={`${place.name} ${place.latitude}`}>
                <Link href={addressOf({ ...pointFor(nameOf(place), place), page: 1 })}>{nameOf(place)}</Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  )
}

const nameOf = ({ name, area }: FoundPlace) => (area ? `${name}, ${area}` : name)
