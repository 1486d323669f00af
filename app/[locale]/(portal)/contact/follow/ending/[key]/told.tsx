import { getTranslations } from 'next-intl/server'
import { visitor } from '@/app/_server/session'
import { DefinitionList } from '@/components/ui/definition-list'
import { type findEnding, findEndingPhoto } from '@/db/contact/endings/reads'

type Props = { at: string; ending: NonNullable<Awaited<ReturnType<typeof findEnding>>> }

/** What the mail told: where, how it ended, and the photo that shows it. */
export async function Told({ at, ending: { place, to, words, lang } }: Props) {
  const [photo, t, contact, mails] = await Promise.all([
    visitor('contact').then((asker) => findEndingPhoto(asker, at)),
    getTranslations('endings'),
    getTranslations('contact'),
    getTranslations('mails.end'),
  ])
  return (
    <section className="flow" aria-labelledby="ended">
      <h2 id="ended">{t('ended')}</h2>
      <DefinitionList
        facts={[
          to && { term: t('state'), detail: contact(`state.${to}`) },
          { term: contact('form.place'), detail: place },
        ]}
      />
      {words && (
        <p className="whitespace-pre-line" lang={lang}>
          {words}
        </p>
      )}
      {photo && (
        <ul className="photo-strip">
          <li>
            {/* biome-ignore lint/performance/noImgElement: served as it is, to whoever has the key */}
            <img src={`/api/files/follow/ending/${at}`} alt={photo.alt ?? mails('picture')} />
          </li>
        </ul>
      )}
    </section>
  )
}
