import { getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { FilterForm } from '@/components/ui/filter-form'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { categories } from '@/db/budget/ideas/input'
import { nobody } from '@/db/budget/reviews/input'
import { type QueueView, queueSorts } from '@/db/budget/reviews/queue/input'
import { queueQuery } from '@/db/budget/reviews/queue/rules'
import type { Round } from '@/db/budget/rounds/reads'

type Props = { round: Round; view: QueueView; reviewers: readonly { id: string; name: string }[] }

export async function QueueFilters({ round, view, reviewers }: Props) {
  const [t, idea, to, pick] = await Promise.all([
    getTranslations('reviews.filters'),
    getTranslations('ideas.categories'),
    paths(),
    localized(),
  ])
  const { state, pot, category, words, assignee, sort } = view
  const address = (query = {}) => to('/desk/budget/[round]/ideas', { round: round.slug }, query)
  const bare = queueQuery({ ...view, pot: '', category: '', words: '', assignee: '', page: 1 })
  return (
    <FilterForm
      labels={{ form: t('form'), more: t('more'), submit: t('submit'), clear: t('clear') }}
      action={address()}
      clearHref={address(bare)}
      active={[pot, category, assignee].filter(Boolean).length}
      narrowed={[words, pot, category, assignee].some(Boolean)}
      search={
        <>
          <input type="hidden" name="state" value={state} />
          <TextField type="search" name="words" label={t('words')} defaultValue={words} />
          <Select
            name="sort"
            label={t('sort')}
            options={queueSorts.map((value) => ({ value, label: t(`sorts.${value}`) }))}
            defaultValue={sort}
          />
        </>
      }
    >
      <Select
        name="pot"
        label={t('pot')}
        empty={t('allPots')}
        options={round.pots.map(({ key, name }) => ({ value: key, label: pick(name) }))}
        defaultValue={pot}
      />
      <Select
        name="category"
        label={t('category')}
        empty={t('allCategories')}
        options={categories.map((value) => ({ value, label: idea(value) }))}
        defaultValue={category}
      />
      <Select
        id="filter-assignee"
        name="assignee"
        label={t('assignee')}
        empty={t('anyone')}
        options={[
          { value: nobody, label: t('nobody') },
          ...reviewers.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        defaultValue={assignee}
      />
    </FilterForm>
  )
}
