import { getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { FilterForm } from '@/components/ui/filter-form'
import { Select } from '@/components/ui/select'
import type { Texts } from '@/db/columns'
import { type FigureFilters, periods } from '@/db/contact/figures/dashboard/input'

type Props = { filters: FigureFilters; units: readonly { id: string; name: Texts }[] }

export async function FigureFilterForm({ filters: { months, unit }, units }: Props) {
  const [t, to, pick] = await Promise.all([getTranslations('figures.desk.filters'), paths(), localized()])
  return (
    <FilterForm
      labels={{ form: t('form'), more: t('more'), submit: t('submit'), clear: t('clear') }}
      action={to('/desk/contact/figures')}
      clearHref={to('/desk/contact/figures')}
      narrowed={Boolean(unit) || months !== 12}
      search={
        <>
          <Select
            name="months"
            label={t('period')}
            options={periods.map((count) => ({ value: String(count), label: t('months', { months: count }) }))}
            defaultValue={String(months)}
          />
          <Select
            name="unit"
            label={t('unit')}
            empty={t('allUnits')}
            options={units.map(({ id, name }) => ({ value: id, label: pick(name) }))}
            defaultValue={unit}
          />
        </>
      }
    />
  )
}
