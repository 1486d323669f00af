import '@/components/contact/photos.css'
import { getLocale, getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { wordsKept } from '@/app/_server/upload'
import { PhotoForm } from '@/components/contact/photo-form'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Tag } from '@/components/ui/tag'
import { photoLimits } from '@/db/contact/photos/input'
import { listPhotos, type PhotoAtDesk } from '@/db/contact/photos/reads'
import { pictureLimits } from '@/db/files/input'

type Props = { id: string; did: string; problem: string }

/** The photos of a case at the desk, each with who may see it, and room for one of how it is now. */
export async function DeskPhotos({ id, did, problem }: Props) {
  const asker = await officer('contact')
  const [photos, t, locale, alt] = await Promise.all([
    listPhotos(asker, id),
    getTranslations('photos'),
    getLocale(),
    wordsKept(problem),
  ])
  const done = (['pictured', 'photoRemoved'] as const).find((word) => word === did)
  const way = (stage: 'before' | 'after') => ({
    label: t(`desk.addAs.${stage}`),
    action: `/api/files/desk/cases/${id}?locale=${locale}&stage=${stage}`,
  })
  return (
    <section className="flow" aria-labelledby="photos">
      <h2 id="photos">{t('desk.title')}</h2>
      {done && (
        <Notice tone="success" live="status">
          {t(`desk.done.${done}`)}
        </Notice>
      )}
      {photos.length === 0 && <p className="muted">{t('desk.none')}</p>}
      {photos.map((photo, at) => (
        <DeskPhoto key={photo.id} photo={photo} number={at + 1} />
      ))}
      <h3>{t('desk.addTitle')}</h3>
      <PhotoForm
        ways={[way('after'), way('before')]}
        problem={problem}
        alt={alt}
        hint={`${t('addHint', { megabytes: pictureLimits.megabytes, most: photoLimits.ofCase })} ${t('desk.stageHint')}`}
      />
    </section>
  )
}

async function DeskPhoto({ photo, number }: { photo: PhotoAtDesk; number: number }) {
  const [t, to] = await Promise.all([getTranslations('photos'), paths()])
  const { id, case: of, alt, name, stage, decision, width, height } = photo
  const address = to('/desk/contact/[case]/photos/[photo]', { case: of, photo: id })
  return (
    <figure className="flow">
      {/* biome-ignore lint/performance/noImgElement: served as it is, to the desk alone */}
      <img
        className="photo-large"
        src={`/api/files/desk/photos/${id}`}
        alt={alt ?? t('one', { number })}
        width={width}
        height={height}
        loading="lazy"
      />
      <figcaption className="flow">
        <p>
          {`${name ? t('desk.fromStaff', { name }) : t('desk.fromReporter')} · ${t(`desk.stage.${stage}`)} `}
          <Tag tone={decision ? 'neutral' : 'warning'}>{t(`desk.visibility.${decision ?? 'undecided'}`)}</Tag>
        </p>
        <Link href={address}>{t('desk.decideOne', { number })}</Link>
      </figcaption>
    </figure>
  )
}
