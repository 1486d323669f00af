import { getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { visitor } from '@/app/_server/session'
import { CheckboxGroup } from '@/components/ui/choices'
import { FilterForm } from '@/components/ui/filter-form'
import { Fold } from '@/components/ui/fold'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { type PublishedFilters, publishedStatuses } from '@/db/contact/publications/input'
import { isNarrowed } from '@/db/contact/publications/rules'
import { listTopics } from '@/db/contact/topics/reads'
import { radii } from '@/db/places/input'

type Props = { filters: PublishedFilters; places: boolean }

/** By a word, near a place, by topic, by whether it is still open. */
export async function PublishedFilterForm({ filters, places }: Props) {
  const { q, topic, status, view, near } = filters
  const [topics, t, area, to, pick] = await Promise.all([
    visitor('contact').then(listTopics),
    getTranslations('published'),
    getTranslations('watches.filter'),
    paths(),
    localized(),
  ])
  return (
    <FilterForm
      labels={{ form: t('filter'), more: t('more'), submit: t('show'), clear: t('clear') }}
      action={to('/contact/published')}
      clearHref={to('/contact/published')}
      active={[topic.length, status, near].filter(Boolean).length}
      narrowed={isNarrowed(filters)}
      search={<TextField type="search" name="q" label={t('words')} defaultValue={q} />}
    >
      {view && <input type="hidden" name="view" value={view} />}
      {places && (
        <>
          <TextField name="near" label={area('near')} hint={area('nearHint')} defaultValue={near} />
          <Found filters={filters} />
          <Select
            name="radius"
            label={area('radius')}
            defaultValue={String(filters.radius)}
            options={[...new Set([...radii, filters.radius])].map((metres) => ({
              value: String(metres),
              label: area('within', { metres }),
            }))}
          />
        </>
      )}
      <Select
        name="status"
        label={t('status')}
        empty={t('allStatuses')}
        defaultValue={status ?? ''}
        options={publishedStatuses.map((value) => ({ value, label: t(`statuses.${value}`) }))}
      />
      <Fold
        title={topic.length ? area('topicsChosen', { count: topic.length }) : area('topics')}
        open={topic.length > 0}
      >
        <CheckboxGroup
          name="topic"
          label={area('topics')}
          tight
          defaultValue={topic}
          options={topics
            .filter(({ publishable }) => publishable)
            .map(({ code, name }) => ({ value: code, label: pick(name) }))}
        />
      </Fold>
    </FilterForm>
  )
}

/** The point that was found for the words, so that the same words mean it again. */
const Found = ({ filters: { at, lat, lon } }: { filters: PublishedFilters }) =>
  lat !== undefined &&
  lon !== undefined && (
    <>
      {at && <input type="hidden" name="at" value={at} />}
      <input type="hidden" name="lat" value={lat} />
      <input type="hidden" name="lon" value={lon} />
    </>
  )
