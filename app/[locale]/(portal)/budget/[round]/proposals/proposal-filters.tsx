import { getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { FilterForm } from '@/components/ui/filter-form'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { categories } from '@/db/budget/ideas/input'
import { type ProposalFilters, proposalOrders } from '@/db/budget/proposals/list/input'
import type { Round } from '@/db/budget/rounds/reads'

/** Words, filters and order of the list; they live in its address. */
export async function ProposalFilterForm({ round, filters }: { round: Round; filters: ProposalFilters }) {
  const [t, category, to, pick] = await Promise.all([
    getTranslations('proposals.filters'),
    getTranslations('ideas.categories'),
    paths(),
    localized(),
  ])
  const address = to('/budget/[round]/proposals', { round: round.slug })
  return (
    <FilterForm
      labels={{ form: t('form'), more: t('more'), submit: t('submit'), clear: t('clear') }}
      action={address}
      clearHref={address}
      active={[filters.pot, filters.category].filter(Boolean).length}
      narrowed={[filters.q, filters.pot, filters.category].some(Boolean)}
      search={<TextField type="search" name="q" label={t('q')} defaultValue={filters.q} />}
    >
      {filters.view && <input type="hidden" name="view" value={filters.view} />}
      <Select
        name="pot"
        label={t('pot')}
        empty={t('allPots')}
        options={round.pots.map(({ key, name }) => ({ value: key, label: pick(name) }))}
        defaultValue={filters.pot}
      />
      <Select
        name="category"
        label={t('category')}
        empty={t('allCategories')}
        options={categories.map((value) => ({ value, label: category(value) }))}
        defaultValue={filters.category}
      />
      <Select
        name="sort"
        label={t('sort')}
        options={proposalOrders.map((value) => ({ value, label: t(`orders.${value}`) }))}
        defaultValue={filters.sort ?? proposalOrders[0]}
      />
    </FilterForm>
  )
}
