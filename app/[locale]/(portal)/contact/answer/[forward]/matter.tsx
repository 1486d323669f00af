import '@/components/contact/photos.css'
import { getLocale, getTranslations } from 'next-intl/server'
import { localized } from '@/app/_server/here'
import { answerFacts } from '@/components/contact/answer-facts'
import { DefinitionList } from '@/components/ui/definition-list'
import { formatMoment } from '@/components/ui/format'
import { Link, PhoneLink } from '@/components/ui/link'
import type { OpenForward } from '@/db/contact/forwards/reads'
import { PhotoStrip } from './photo-strip'

/** What the officer chose for the receiver to see, and no more. */
export async function Matter({ at, found }: { at: string; found: OpenForward }) {
  const [t, pick, locale] = await Promise.all([getTranslations('forwards.page'), localized(), getLocale()])
  return (
    <section className="flow" aria-labelledby="matter">
      <h2 id="matter">{t('matter')}</h2>
      {found.message && (
        <>
          <h3>{t('message')}</h3>
          <p className="whitespace-pre-line">{found.message}</p>
        </>
      )}
      {found.text === null ? (
        <p className="muted">{t('textHidden')}</p>
      ) : (
        <>
          <h3>{t('words')}</h3>
          <p className="whitespace-pre-line" lang={found.locale}>
            {found.text}
          </p>
        </>
      )}
      <DefinitionList
        facts={[
          { term: t('topic'), detail: pick(found.topic) },
          (found.place !== null || found.point !== null) && { term: t('place'), detail: <Where found={found} /> },
          ...answerFacts(found.asked, pick, locale),
          { term: t('told'), detail: formatMoment(found.createdAt, locale) },
          ...found.contacts.map((contact) => ({ term: t('reporter'), detail: <Reporter {...contact} /> })),
        ]}
      />
      {found.photos.length > 0 && (
        <>
          <h3>{t('photos')}</h3>
          <PhotoStrip at={at} photos={found.photos} />
        </>
      )}
    </section>
  )
}

/** Words, the point in figures for a navigator, and a link that opens whatever map the device has. */
async function Where({ found: { place, point } }: { found: OpenForward }) {
  const t = await getTranslations('forwards.page')
  if (!point) return place
  const figures = { latitude: point.latitude.toFixed(5), longitude: point.longitude.toFixed(5) }
  const { latitude, longitude } = figures
  const address = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`
  return (
    <>
      {place}
      <span className="row-note">{t('coordinates', figures)}</span>
      <Link href={address}>{t('map')}</Link>
    </>
  )
}

function Reporter({ name, email, phone }: OpenForward['contacts'][number]) {
  return (
    <>
      {name && <span className="row-note">{name}</span>}
      {email && (
        <span className="row-note">
          <a href={`mailto:${email}`}>{email}</a>
        </span>
      )}
      {phone && <PhoneLink number={phone} />}
    </>
  )
}
