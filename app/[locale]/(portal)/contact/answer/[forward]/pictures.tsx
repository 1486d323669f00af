import { getLocale, getTranslations } from 'next-intl/server'
import { wordsKept } from '@/app/_server/upload'
import { PhotoForm } from '@/components/contact/photo-form'
import { Notice } from '@/components/ui/notice'
import type { OpenForward } from '@/db/contact/forwards/reads'
import { photoLimits } from '@/db/contact/photos/input'
import { pictureLimits } from '@/db/files/input'
import { PhotoStrip } from './photo-strip'

type Props = { at: string; sent: OpenForward['sent']; did: string; problem: string }

/** How it looks now: photos the receiver has sent, and room for more. */
export async function Pictures({ at, sent, did, problem }: Props) {
  const [t, photos, locale, alt] = await Promise.all([
    getTranslations('forwards.page'),
    getTranslations('photos'),
    getLocale(),
    wordsKept(problem),
  ])
  const [{ megabytes }, { ofCase: most }] = [pictureLimits, photoLimits]
  return (
    <section className="flow" aria-labelledby="photos">
      <h2 id="photos">{t('pictures')}</h2>
      {did === 'pictured' && (
        <Notice tone="success" live="status">
          {t('pictured')}
        </Notice>
      )}
      {sent.length > 0 && (
        <>
          <h3>{t('yours')}</h3>
          <PhotoStrip at={at} photos={sent} />
        </>
      )}
      {sent.length < most ? (
        <PhotoForm
          ways={[{ label: t('picture'), action: `/api/files/answer/${at}?locale=${locale}` }]}
          problem={problem}
          alt={alt}
          hint={photos('addHint', { megabytes, most })}
        />
      ) : (
        <p className="muted">{t('picturesFull', { most })}</p>
      )}
    </section>
  )
}
