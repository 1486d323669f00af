import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { administrator } from '@/app/_server/session'
import { FilterForm } from '@/components/ui/filter-form'
import { Select } from '@/components/ui/select'
import { DateField, TextField } from '@/components/ui/text-field'
import type { JournalSearch } from '@/db/journal/input'
import { listActions } from '@/db/journal/reads'
import { listStaff } from '@/db/people/reads'

export async function JournalFilters({ search }: { search: JournalSearch }) {
  const [t, to, asker] = await Promise.all([getTranslations('desk.log'), paths(), administrator()])
  const [actions, people] = await Promise.all([listActions(asker), listStaff(asker)])
  const { page: _, ...filters } = search
  const deed = (action: string) => (t.has(`action.${action}`) ? t(`action.${action}`) : action)
  return (
    <FilterForm
      labels={{ form: t('filter.form'), more: t('filter.more'), submit: t('filter.submit'), clear: t('filter.clear') }}
      action={to('/desk/journal')}
      clearHref={to('/desk/journal')}
      active={Object.values(filters).filter(Boolean).length}
    >
      <Select
        name="action"
        label={t('filter.action')}
        empty={t('filter.any')}
        defaultValue={search.action ?? ''}
        options={actions.map((value) => ({ value, label: deed(value) }))}
      />
      <Select
        name="who"
        label={t('filter.person')}
        empty={t('filter.any')}
        defaultValue={search.who ?? ''}
        options={[
          ...people.map(({ id, name }) => ({ value: id, label: name })),
          { value: 'residents', label: t('filter.residents') },
          { value: 'jobs', label: t('filter.jobs') },
        ]}
      />
      <TextField
        name="object"
        label={t('filter.object')}
        hint={t('filter.objectHint')}
        defaultValue={search.object ?? ''}
        width="medium"
      />
      <DateField name="from" label={t('filter.from')} defaultValue={search.from ?? ''} />
      <DateField name="to" label={t('filter.to')} defaultValue={search.to ?? ''} />
    </FilterForm>
  )
}
