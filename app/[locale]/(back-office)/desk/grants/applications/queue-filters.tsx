import { getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { FilterForm } from '@/components/ui/filter-form'
import { type Option, Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import type { Officer } from '@/db/actors'
import { type ApplicationFilters, applicationOrders } from '@/db/grants/applications/queue/input'
import { listCallsWithApplications } from '@/db/grants/applications/queue/reads'

type Props = {
  asker: Officer<'grants'>
  filters: ApplicationFilters
  /** Who prepares at the desk besides whoever asks. */
  colleagues: readonly Option[]
  /** The saved view that was opened, so that narrowing it further stays in it. */
  view: string | null
}

export async function QueueFilters({ asker, filters, colleagues, view }: Props) {
  const [calls, t, to, pick] = await Promise.all([
    listCallsWithApplications(asker),
    getTranslations('handling.queue.filters'),
    paths(),
    localized(),
  ])
  const { pile, q, call, handler, arrival, unread, sort } = filters
  const narrowing = [call, handler, arrival, unread]
  return (
    <FilterForm
      labels={{ form: t('form'), more: t('more'), submit: t('submit'), clear: t('clear') }}
      action={to('/desk/grants/applications')}
      clearHref={to('/desk/grants/applications', undefined, { pile })}
      active={narrowing.filter(Boolean).length}
      narrowed={[q, ...narrowing].some(Boolean)}
      search={
        <>
          <input type="hidden" name="pile" value={pile} />
          {view && <input type="hidden" name="view" value={view} />}
          <TextField type="search" name="q" label={t('words')} defaultValue={q} maxLength={100} />
          <Select
            name="sort"
            label={t('sort')}
            options={applicationOrders.map((value) => ({ value, label: t(`sorts.${value}`) }))}
            defaultValue={sort}
          />
        </>
      }
    >
      <Select
        name="call"
        label={t('call')}
        empty={t('allCalls')}
        options={calls.map(({ id, name }) => ({ value: id, label: pick(name) }))}
        defaultValue={call}
      />
      <Select
        name="handler"
        label={t('handler')}
        empty={t('anyone')}
        options={[...(['me', 'nobody'] as const).map((value) => ({ value, label: t(value) })), ...colleagues]}
        defaultValue={handler}
      />
      <Select
        name="arrival"
        label={t('arrival')}
        empty={t('anyTime')}
        options={(['inTime', 'late'] as const).map((value) => ({ value, label: t(value) }))}
        defaultValue={arrival}
      />
      <Select
        name="unread"
        label={t('messages')}
        empty={t('anyMessages')}
        options={[{ value: 'on', label: t('unread') }]}
        defaultValue={unread}
      />
    </FilterForm>
  )
}
