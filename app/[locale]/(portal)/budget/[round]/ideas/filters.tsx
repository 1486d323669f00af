import { getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { FilterForm } from '@/components/ui/filter-form'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { categories, type IdeaFilters } from '@/db/budget/ideas/input'
import { ideaStates } from '@/db/budget/ideas/rules'
import type { Round } from '@/db/budget/rounds/reads'

/** Words, filters and order of the list; they live in its address. */
export async function IdeaFilterForm({ round, filters }: { round: Round; filters: IdeaFilters }) {
  const [t, to, pick] = await Promise.all([getTranslations('ideas'), paths(), localized()])
  const { q, pot, category, state, sort, view } = filters
  const address = to('/budget/[round]/ideas', { round: round.slug })
  const orders = [...(q ? ['best'] : []), 'newest', 'supported', 'discussed', 'title']
  return (
    <FilterForm
      labels={{
        form: t('filters.form'),
        more: t('filters.more'),
        submit: t('filters.submit'),
        clear: t('filters.clear'),
      }}
      action={address}
      clearHref={address}
      active={[pot, category, state].filter(Boolean).length}
      narrowed={[q, pot, category, state].some(Boolean)}
      search={<TextField type="search" name="q" label={t('filters.q')} defaultValue={q} />}
    >
      {view && <input type="hidden" name="view" value={view} />}
      <Select
        name="pot"
        label={t('filters.pot')}
        empty={t('filters.allPots')}
        options={round.pots.map(({ key, name }) => ({ value: key, label: pick(name) }))}
        defaultValue={pot}
      />
      <Select
        name="category"
        label={t('filters.category')}
        empty={t('filters.allCategories')}
        options={categories.map((value) => ({ value, label: t(`categories.${value}`) }))}
        defaultValue={category}
      />
      <Select
        name="state"
        label={t('filters.state')}
        empty={t('filters.allStates')}
        options={ideaStates
          .filter((value) => value !== 'hidden')
          .map((value) => ({ value, label: t(`states.${value}`) }))}
        defaultValue={state}
      />
      <Select
        name="sort"
        label={t('filters.sort')}
        options={orders.map((value) => ({ value, label: t(`orders.${value}`) }))}
        defaultValue={sort ?? orders[0]}
      />
    </FilterForm>
  )
}
