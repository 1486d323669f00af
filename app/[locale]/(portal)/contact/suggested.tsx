import { getTranslations } from 'next-intl/server'
import { suggestedFor } from '@/db/contact/topics/rules'
import { type Choice, TopicLinks } from './topic-links'

/** The topics that what was written speaks of; choosing one takes the words along. */
export async function Suggested({ topics, text }: { topics: readonly Choice[]; text: string }) {
  const t = await getTranslations('contact.first')
  const found = suggestedFor(topics, text)
  return (
    <section className="boxed flow" id="suggested" role="status" aria-labelledby="suggested-heading">
      <h2 id="suggested-heading">{t(found.length ? 'found' : 'nothing', { count: found.length })}</h2>
      <p>{t(found.length ? 'foundText' : 'nothingText')}</p>
      <TopicLinks topics={found} />
    </section>
  )
}
