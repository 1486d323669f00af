import { getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import type { Signpost } from '@/db/contact/signposts/reads'
import type { Topic } from '@/db/contact/topics/reads'

/** What is chosen among: a topic to write about, or who answers what the town does not. */
export type Choice = Topic | Signpost

/** Each leads to its form, or to where somebody else takes it in. */
export async function TopicLinks({ topics }: { topics: readonly Choice[] }) {
  const [to, pick, t] = await Promise.all([paths(), localized(), getTranslations('signposts.page')])
  return (
    <ul className="topic-links">
      {topics.map((topic) => (
        <li key={topic.code}>
          {'receiver' in topic ? (
            <a href={to('/contact/elsewhere/[signpost]', { signpost: topic.code })}>
              {pick(topic.name)}
              <span className="row-note">{t('answers', { receiver: pick(topic.receiver) })}</span>
            </a>
          ) : (
            <a href={to('/contact/new/[topic]', { topic: topic.code })}>{pick(topic.name)}</a>
          )}
        </li>
      ))}
    </ul>
  )
}
