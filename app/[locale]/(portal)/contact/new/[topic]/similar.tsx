import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { localized, paths } from '@/app/_server/here'
import { visitor } from '@/app/_server/session'
import { PublishedCard } from '@/components/contact/published-card'
import { formatAge } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { isEnd } from '@/db/contact/cases/rules'
import { firstPublicPhotos } from '@/db/contact/photos/reads'
import type { SimilarCase } from '@/db/contact/publications/similar/reads'
import { FollowPress } from './follow-press'

/** "Is this the same?": enough of each to judge by, and one press to say that it troubles me too. */
export async function Similar({
  found,
  topic,
  draft,
}: {
  found: readonly SimilarCase[]
  topic: string
  draft: string
}) {
  const asker = await visitor('contact')
  const [photos, t] = await Promise.all([firstPublicPhotos(asker, found), getTranslations('published.same')])
  const question = found.every((one) => one.topic.code !== topic || one.answer)
  return (
    <section className="flow" aria-labelledby="same">
      <Notice tone="info" live="status">
        <h2 id="same">{t('title', { count: found.length })}</h2>
        <p>{t(question ? 'textAnswered' : 'text')}</p>
      </Notice>
      <ul className="cards">
        {found.map((one) => (
          <li key={one.id} className="contents">
            <SimilarCard found={one} photo={photos.get(one.id)} draft={draft} />
          </li>
        ))}
      </ul>
      <p>{t('other')}</p>
    </section>
  )
}

/** What was told and, apart from it, what was answered last. */
async function SimilarCard({ found, photo, draft }: { found: SimilarCase; photo: string | undefined; draft: string }) {
  const [t, to, pick, locale] = await Promise.all([getTranslations('published'), paths(), localized(), getLocale()])
  const { reference, title, state, metres, followers, createdAt, answer } = found
  return (
    <PublishedCard
      found={{ ...found, answer: null }}
      topic={pick(found.topic.name)}
      locale={locale}
      level="h3"
      {...{ metres, followers, photo }}
      age={formatAge(createdAt, new Date(), locale)}
      href={to('/contact/published/[case]', { case: reference })}
    >
      {answer && (
        <p className="card-text" lang={found.locale}>
          {`${t('answer')}: ${answer}`}
        </p>
      )}
      {!isEnd(state) && (
        <ClientTexts only={['published.follow', 'published.same']}>
          <FollowPress reference={reference} submission={randomUUID()} title={title} draft={draft} />
        </ClientTexts>
      )}
    </PublishedCard>
  )
}
