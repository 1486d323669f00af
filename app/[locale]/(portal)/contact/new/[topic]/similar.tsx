import { getLocale, getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { PublishedCard } from '@/components/contact/published-card'
import { Notice } from '@/components/ui/notice'
import type { SimilarCase } from '@/db/contact/publications/similar/reads'

/** "Is this the same?": enough of each to judge by; following one is a press on its page. */
export async function Similar({ found, topic }: { found: readonly SimilarCase[]; topic: string }) {
  const [t, to, pick, locale] = await Promise.all([
    getTranslations('published.same'),
    paths(),
    localized(),
    getLocale(),
  ])
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
            <PublishedCard
              found={one}
              topic={pick(one.topic.name)}
              locale={locale}
              level="h3"
              metres={one.metres}
              followers={one.followers}
              href={to('/contact/published/[case]', { case: one.reference })}
            />
          </li>
        ))}
      </ul>
      <p>{t('other')}</p>
    </section>
  )
}
