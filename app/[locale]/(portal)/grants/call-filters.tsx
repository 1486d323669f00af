import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { FilterForm } from '@/components/ui/filter-form'
import { Select } from '@/components/ui/select'
import { fields } from '@/db/grants/calls/input'
import type { CallFilters } from '@/db/grants/calls/list/input'
import { applicantKinds } from '@/db/grants/forms/input'

/** By field and for whom. */
export async function CallFilterForm({ filters }: { filters: CallFilters }) {
  const [t, to] = await Promise.all([getTranslations('calls'), paths()])
  const active = Object.values(filters).filter(Boolean).length
  return (
    <FilterForm
      labels={{ form: t('list.narrow'), more: t('list.narrow'), submit: t('list.show'), clear: t('list.showAll') }}
      narrowed={active > 0}
      clearHref={to('/grants')}
      search={
        <>
          <Select
            name="field"
            label={t('list.field')}
            empty={t('list.any')}
            defaultValue={filters.field ?? ''}
            options={fields.map((value) => ({ value, label: t(`field.${value}`) }))}
          />
          <Select
            name="for"
            label={t('list.applicant')}
            empty={t('list.any')}
            defaultValue={filters.for ?? ''}
            options={applicantKinds.map((value) => ({ value, label: t(`applicant.${value}`) }))}
          />
        </>
      }
    />
  )
}
