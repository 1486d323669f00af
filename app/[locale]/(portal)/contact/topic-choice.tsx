import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { FilterForm } from '@/components/ui/filter-form'
import { TextField } from '@/components/ui/text-field'
import { topicGroups } from '@/db/contact/topics/input'
import { topicsLike } from '@/db/contact/topics/rules'
import { type Choice, TopicLinks } from './topic-links'

type Props = { topics: readonly Choice[]; words: string }

/** What is it about: by a word, or by looking through the groups. */
export async function TopicChoice({ topics, words }: Props) {
  const [t, to] = await Promise.all([getTranslations('contact.topics'), paths()])
  const found = words ? topicsLike(topics, words).slice(0, 8) : []
  return (
    <section className="flow-wide" aria-labelledby="topics">
      <h2 id="topics">{t('heading')}</h2>
      <FilterForm
        labels={{ form: t('form'), more: t('form'), submit: t('submit'), clear: t('clear') }}
        action={to('/contact')}
        clearHref={to('/contact')}
        active={0}
        narrowed={Boolean(words)}
        search={<TextField type="search" name="q" label={t('words')} hint={t('wordsHint')} defaultValue={words} />}
      />
      {words && (
        <div className="flow" role="status">
          <h3>{found.length ? t('found', { count: found.length }) : t('nothing', { words })}</h3>
          {found.length ? <TopicLinks topics={found} /> : <p>{t('nothingText')}</p>}
        </div>
      )}
      <div className="cards">
        {topicGroups
          .map((group) => ({ group, members: topics.filter((topic) => topic.group === group) }))
          .filter(({ members }) => members.length > 0)
          .map(({ group, members }) => (
            <section key={group} className="boxed flow" aria-labelledby={`group-${group}`}>
              <h3 id={`group-${group}`}>{t(`group.${group}`)}</h3>
              <TopicLinks topics={members} />
            </section>
          ))}
      </div>
    </section>
  )
}
