import '@/components/contact/photos.css'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { residentIfAny, visitor } from '@/app/_server/session'
import { wordsKept } from '@/app/_server/upload'
import { PhotoForm } from '@/components/contact/photo-form'
import { RemovePhoto } from '@/components/contact/remove-photo'
import { Notice } from '@/components/ui/notice'
import { photoLimits } from '@/db/contact/photos/input'
import { listOwnPhotos, type OwnPhoto } from '@/db/contact/photos/reads'
import { pictureLimits } from '@/db/files/input'
import { takePhotoBack } from './actions'

type Props = { at: string; open: boolean; did: string; problem: string; unsent: number }

/** The photos of a case as its reporter sees them, and room for more while somebody handles it. */
export async function CasePhotos({ at, open, did, problem, unsent }: Props) {
  const asker = (await residentIfAny('contact')) ?? (await visitor('contact'))
  const [photos, t, locale, alt] = await Promise.all([
    listOwnPhotos(asker, at),
    getTranslations('photos'),
    getLocale(),
    wordsKept(problem),
  ])
  const [mine, after] = [photos.filter(({ mine }) => mine), photos.filter(({ mine }) => !mine)]
  if (photos.length === 0 && !open) return null
  const said = did === 'pictured' ? t('sent') : did === 'photoRemoved' ? t('removed') : undefined
  return (
    <section className="flow" aria-labelledby="photos">
      <h2 id="photos">{t('title')}</h2>
      {said && (
        <Notice tone="success" live="status">
          {said}
        </Notice>
      )}
      {unsent > 0 && <Notice tone="warning">{t('failed', { count: unsent })}</Notice>}
      {after.length > 0 && <Photos at={at} photos={after} title={t('after')} />}
      {mine.length > 0 && <Photos at={at} photos={mine} title={t('own')} removable={open} />}
      <p className="muted">{t('privateNote')}</p>
      {open && mine.length < photoLimits.ofCase && (
        <PhotoForm
          ways={[{ label: t('send'), action: `/api/files/follow/${at}?locale=${locale}` }]}
          problem={problem}
          alt={alt}
          hint={t('addHint', { megabytes: pictureLimits.megabytes, most: photoLimits.ofCase })}
        />
      )}
    </section>
  )
}

type Group = { at: string; photos: readonly OwnPhoto[]; title: string; removable?: boolean }

async function Photos({ at, photos, title, removable }: Group) {
  const t = await getTranslations('photos')
  return (
    <>
      <h3>{title}</h3>
      <ul className="photo-strip">
        {photos.map(({ id, alt }, place) => (
          <li key={id}>
            <a href={`/api/files/follow/${at}/${id}`}>
              {/* biome-ignore lint/performance/noImgElement: served as it is, to whoever has the key */}
              <img src={`/api/files/follow/${at}/${id}?size=small`} alt={alt ?? t('one', { number: place + 1 })} />
            </a>
            {removable && (
              <ClientTexts only={[]}>
                <RemovePhoto action={takePhotoBack} photo={id} at={at} label={t('takeBack', { number: place + 1 })} />
              </ClientTexts>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
