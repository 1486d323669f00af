import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { FilterForm } from '@/components/ui/filter-form'
import { type Option, Select } from '@/components/ui/select'
import { type FigureFilters, figureQuery } from '@/db/contact/figures/dashboard/input'

type Props = { filters: FigureFilters; topics: readonly Option[]; areas: readonly Option[] }

/** Which topic and which part of the town; the period and the unit stay as they are above. */
export async function TimesFilterForm({ filters, topics, areas }: Props) {
  const [t, desk, to] = await Promise.all([
    getTranslations('figures.desk.times'),
    getTranslations('figures.desk.filters'),
    paths(),
  ])
  const { months, unit, topic, area } = filters
  return (
    <FilterForm
      labels={{ form: t('form'), more: desk('more'), submit: desk('submit'), clear: desk('clear') }}
      action={`${to('/desk/contact/figures')}#times`}
      clearHref={`${to('/desk/contact/figures', {}, figureQuery(filters))}#times`}
      narrowed={Boolean(topic || area)}
      search={
        <>
          <input type="hidden" name="months" value={months} />
          {unit && <input type="hidden" name="unit" value={unit} />}
          <Select name="topic" label={t('topic')} empty={t('allTopics')} options={topics} defaultValue={topic} />
          {areas.length > 0 && (
            <Select name="area" label={t('area')} empty={t('allAreas')} options={areas} defaultValue={area} />
          )}
        </>
      }
    />
  )
}
