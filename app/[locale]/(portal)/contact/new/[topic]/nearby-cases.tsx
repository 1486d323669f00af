'use client'
import './nearby.css'
import { useLocale, useTranslations } from 'next-intl'
import { toneOf } from '@/components/contact/case-tone'
import type { MapPoint } from '@/components/map/marks'
import { Button } from '@/components/ui/button'
import { formatAge } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { Picture } from '@/components/ui/picture'
import { Tag } from '@/components/ui/tag'
import type { useFormAction } from '@/components/ui/use-form-action'
import type { Locale } from '@/tenants/municipality'
import type { Nearby, NearbyCase } from './use-nearby'

type Props = { found: Nearby; send: ReturnType<typeof useFormAction>['send'] }

/** Is this the same? Told as soon as the place is, beneath it and into room that is there before the answer, so that nothing moves away from under a finger. */
export function NearbyCases({ found, send }: Props) {
  const near = useTranslations('published.nearby')
  if (found === null) return null
  const known = typeof found === 'string' ? [] : found
  return (
    <section className="nearby" aria-label={near('label')}>
      <p role="status">{typeof found === 'string' ? near(found) : near('found', { count: known.length })}</p>
      {known.length > 0 && (
        <ul>
          {known.map((one) => (
            <NearbyCard key={one.reference} one={one} send={send} />
          ))}
        </ul>
      )}
    </section>
  )
}

function NearbyCard({ one, send }: { one: NearbyCase; send: Props['send'] }) {
  const { reference, title, lang, state, metres, createdAt, photo, open, href } = one
  const [t, stateIn, locale] = [useTranslations('published'), useTranslations('contact.state'), useLocale() as Locale]
  return (
    <li>
      {photo && <Picture src={`/api/files/public/${photo}?size=small`} alt="" />}
      <div>
        <Link href={href} lang={lang} className="nearby-title">
          {title}
        </Link>
        <p className="card-meta">
          {[formatAge(new Date(createdAt), new Date(), locale), t('metres', { metres })].join(' · ')}
        </p>
        <p>
          <Tag tone={toneOf(state)}>{stateIn(state)}</Tag>
        </p>
        {open && (
          <Button
            type="submit"
            name="instead"
            value={reference}
            formNoValidate
            look="secondary"
            small
            aria-label={t('nearby.takeOf', { title })}
            onClick={(event) => {
              event.preventDefault()
              send(new FormData(event.currentTarget.form ?? undefined, event.currentTarget))
            }}
          >
            {t('nearby.take')}
          </Button>
        )}
      </div>
    </li>
  )
}

/** The same on the map, which mirrors the list. */
export const marksOf = (found: Nearby): MapPoint[] =>
  found === null || typeof found === 'string'
    ? []
    : found.map(({ reference, title, state, href, latitude, longitude }) => ({
        ...{ id: reference, label: title, href, latitude, longitude },
        tone: toneOf(state),
      }))
