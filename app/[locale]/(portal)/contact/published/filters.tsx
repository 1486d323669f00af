import { getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { visitor } from '@/app/_server/session'
import { FilterForm } from '@/components/ui/filter-form'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { type PublishedFilters, publishedStatuses } from '@/db/contact/publications/input'
import { listTopics } from '@/db/contact/topics/reads'

/** By a word, by topic, by whether it is still open. */
export async function PublishedFilterForm({ filters: { q, topic, status, view } }: { filters: PublishedFilters }) {
  const [topics, t, to, pick] = await Promise.all([
    visitor('contact').then(listTopics),
    getTranslations('published'),
    paths(),
    localized(),
  ])
  return (
    <FilterForm
      labels={{ form: t('filter'), more: t('more'), submit: t('show'), clear: t('clear') }}
      action={to('/contact/published')}
      clearHref={to('/contact/published')}
      active={[topic, status].filter(Boolean).length}
      narrowed={Boolean(q || topic || status)}
      search={<TextField type="search" name="q" label={t('words')} defaultValue={q} />}
    >
      {view && <input type="hidden" name="view" value={view} />}
      <Select
        name="topic"
        label={t('topic')}
        empty={t('allTopics')}
        defaultValue={topic ?? ''}
        options={topics
          .filter(({ publishable }) => publishable)
          .map(({ code, name }) => ({ value: code, label: pick(name) }))}
      />
      <Select
        name="status"
        label={t('status')}
        empty={t('allStatuses')}
        defaultValue={status ?? ''}
        options={publishedStatuses.map((value) => ({ value, label: t(`statuses.${value}`) }))}
      />
    </FilterForm>
  )
}
