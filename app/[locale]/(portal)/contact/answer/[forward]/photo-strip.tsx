import { getTranslations } from 'next-intl/server'

type Props = { at: string; photos: readonly { id: string; alt: string | null }[] }

/** Photos by the receiver's own link. */
export async function PhotoStrip({ at, photos }: Props) {
  const t = await getTranslations('forwards.page')
  const address = (id: string) => `/api/files/answer/${at}/${id}`
  return (
    <ul className="photo-strip">
      {photos.map(({ id, alt }, place) => (
        <li key={id}>
          <a href={address(id)}>
            {/* biome-ignore lint/performance/noImgElement: served as it is, to whoever has the key */}
            <img src={`${address(id)}?size=small`} alt={alt ?? t('photo', { number: place + 1 })} />
          </a>
        </li>
      ))}
    </ul>
  )
}
