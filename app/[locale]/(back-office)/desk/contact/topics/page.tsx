import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { ButtonLink, ButtonRow } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterForm } from '@/components/ui/filter-form'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import { topicGroups, topicSearch } from '@/db/contact/topics/input'
import { listTopicsAtDesk } from '@/db/contact/topics/upkeep/reads'
import { topicsNamed } from '@/db/contact/topics/upkeep/rules'
import { TopicTable } from './topic-table'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('topics'))('title') }
}

/** What residents write about, in the order and the groups they see it. */
export default async function TopicsPage({ searchParams }: Props) {
  const [asked, asker] = await Promise.all([searchParams, officer('contact')])
  const { q } = topicSearch.parse(asked)
  const [all, t, group, to] = await Promise.all([
    listTopicsAtDesk(asker),
    getTranslations('topics'),
    getTranslations('contact.topics.group'),
    paths(),
  ])
  const found = topicsNamed(all, q)
  const inUse = found.filter(({ retiredAt }) => !retiredAt)
  const retired = found.filter(({ retiredAt }) => retiredAt)
  const done = (['saved', 'retired', 'restored', 'up', 'down'] as const).find((word) => word === asked.did)
  return (
    <>
      <PageHeading
        title={t('title')}
        count={inUse.length}
        lead={t('lead')}
        actions={
          <ButtonRow>
            <ButtonLink href={to('/desk/contact/topics/[topic]', { topic: 'new' })}>{t('new')}</ButtonLink>
            <ButtonLink look="secondary" href={to('/desk/contact/transfers/[kind]', { kind: 'topics' })}>
              {t('asTable')}
            </ButtonLink>
          </ButtonRow>
        }
      />
      <div className="flow">
        {done && (
          <Notice tone="success" live="status">
            {t(`did.${done}`)}
          </Notice>
        )}
        <FilterForm
          labels={{ form: t('search'), more: t('search'), submit: t('find'), clear: t('clear') }}
          clearHref={to('/desk/contact/topics')}
          narrowed={Boolean(q)}
          search={<TextField type="search" name="q" label={t('search')} defaultValue={q} />}
        />
        {found.length === 0 && (
          <EmptyState title={t('none')} action={<Link href={to('/desk/contact/topics')}>{t('clear')}</Link>}>
            <p>{t('noneText')}</p>
          </EmptyState>
        )}
        <ClientTexts only={[]}>
          {topicGroups.map((name) => (
            <TopicTable
              key={name}
              title={group(name)}
              topics={inUse.filter((topic) => topic.group === name)}
              movable={!q}
            />
          ))}
          <TopicTable title={t('retiredTitle')} topics={retired} />
        </ClientTexts>
      </div>
    </>
  )
}
