import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { paths } from '@/app/_server/here'
import { town, visitor } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { listSignposts } from '@/db/contact/signposts/reads'
import { topicSearch } from '@/db/contact/topics/input'
import { listTopics } from '@/db/contact/topics/reads'
import { FirstWords } from './first-words'
import { Reach } from './reach'
import { Suggested } from './suggested'
import { TopicChoice } from './topic-choice'
import { Unfinished } from './unfinished'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('contact'))('title') }
}

/** The one entrance: what is it about? And how else the town is reached. */
export default async function ContactPage({ searchParams }: Props) {
  const [asker, { contact }, t, advice, open311, figures, to, asked] = await Promise.all([
    visitor('contact'),
    town(),
    getTranslations('contact'),
    getTranslations('advice'),
    getTranslations('open311.page'),
    getTranslations('figures.public'),
    paths(),
    searchParams,
  ])
  const [topics, signposts, kept] = await Promise.all([listTopics(asker), listSignposts(asker), parked()])
  const choices = [...topics, ...signposts]
  const text = String(kept?.text ?? '')
  return (
    <div className="page page-main sections">
      <div className="flow-wide">
        <PageHeading title={t('title')} lead={t(topics.length ? 'lead' : 'leadByHand')} />
        <Notice tone="warning">{t('emergency')}</Notice>
        <p>
          <Link href={to('/contact/published')}>{t('published')}</Link>
        </p>
        <p>
          <Link href={to('/contact/answers')}>{advice('link')}</Link>
        </p>
        <p>
          <Link href={to('/contact/punctuality')}>{figures('link')}</Link>
        </p>
        {topics.length > 0 && <Unfinished topics={topics} />}
        {topics.length > 0 && (
          <ClientTexts only={['contact.first']}>
            <FirstWords text={text} />
          </ClientTexts>
        )}
        {topics.length > 0 && text && <Suggested topics={choices} text={text} />}
        {topics.length > 0 && <TopicChoice topics={choices} words={topicSearch.parse(asked).q} />}
      </div>
      <Reach contact={contact} />
      <p>
        <Link href={to('/contact/api')}>{open311('link')}</Link>
      </p>
    </div>
  )
}
