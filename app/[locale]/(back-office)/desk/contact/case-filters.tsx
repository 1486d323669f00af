import { getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { FilterForm } from '@/components/ui/filter-form'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import type { Texts } from '@/db/columns'
import { caseOrders, type CaseFilters as Filters } from '@/db/contact/cases/input'

type Named = { id: string; name: Texts }
type Props = { filters: Filters; topics: readonly Named[]; units: readonly Named[] }

export async function CaseFilters({ filters: { pile, q, topic, unit, sort }, topics, units }: Props) {
  const [t, to, pick] = await Promise.all([getTranslations('contact.desk.filters'), paths(), localized()])
  const options = (rows: readonly Named[]) => rows.map(({ id, name }) => ({ value: id, label: pick(name) }))
  return (
    <FilterForm
      labels={{ form: t('form'), more: t('more'), submit: t('submit'), clear: t('clear') }}
      action={to('/desk/contact')}
      clearHref={to('/desk/contact', undefined, { pile, sort })}
      active={[topic, unit].filter(Boolean).length}
      narrowed={[q, topic, unit].some(Boolean)}
      search={
        <>
          <input type="hidden" name="pile" value={pile} />
          <TextField type="search" name="q" label={t('words')} defaultValue={q} />
          <Select
            name="sort"
            label={t('sort')}
            options={caseOrders.map((value) => ({ value, label: t(`sorts.${value}`) }))}
            defaultValue={sort}
          />
        </>
      }
    >
      <Select name="topic" label={t('topic')} empty={t('allTopics')} options={options(topics)} defaultValue={topic} />
      <Select name="unit" label={t('unit')} empty={t('allUnits')} options={options(units)} defaultValue={unit} />
    </FilterForm>
  )
}
