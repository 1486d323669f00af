import { getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { Checkbox } from '@/components/ui/choices'
import { FilterForm } from '@/components/ui/filter-form'
import { Select } from '@/components/ui/select'
import { DateField, TextField } from '@/components/ui/text-field'
import type { Texts } from '@/db/columns'
import { channels } from '@/db/contact/cases/input'
import { priorities } from '@/db/contact/cases/priorities/input'
import {
  caseOrders,
  type CaseFilters as Filters,
  joinings,
  narrowings,
  usualOrder,
} from '@/db/contact/cases/queue/input'
import { listHandlers } from '@/db/contact/cases/queue/reads'
import { states } from '@/db/contact/cases/rules'
import { hasUnit } from '@/db/contact/members/reads'
import { kinds } from '@/db/contact/topics/input'
import { listTopics, listUnits } from '@/db/contact/topics/reads'

type Named = { id: string; name: Texts }
/** `view`: the saved view the filters began as. */
type Props = { filters: Filters; view: string | null }

export async function CaseFilters({ filters, view }: Props) {
  const [t, to] = await Promise.all([getTranslations('contact.desk.filters'), paths()])
  const { pile, q, sort } = filters
  const usual = usualOrder(q)
  const active = narrowings.filter((name) => filters[name]).length
  return (
    <FilterForm
      labels={{ form: t('form'), more: t('more'), submit: t('submit'), clear: t('clear') }}
      action={to('/desk/contact')}
      clearHref={to('/desk/contact', undefined, { pile })}
      active={active}
      narrowed={Boolean(q) || active > 0}
      search={
        <>
          <input type="hidden" name="pile" value={pile} />
          {view && <input type="hidden" name="view" value={view} />}
          <TextField type="search" name="q" label={t('words')} defaultValue={q} maxLength={100} />
          <Select
            name="sort"
            label={t('sort')}
            options={caseOrders
              .filter((order) => order !== 'best' || q)
              // The usual order depends on whether there are words: it is left to the queue.
              .map((order) => ({ value: order === usual ? '' : order, label: t(`sorts.${order}`) }))}
            defaultValue={sort === usual ? '' : sort}
          />
        </>
      }
    >
      <Whose filters={filters} />
      <What filters={filters} />
    </FilterForm>
  )
}

/** Where a case belongs, and with whom it is. */
async function Whose({ filters: { topic, unit, handler } }: { filters: Filters }) {
  const asker = await officer('contact')
  const [topics, units, handlers, member, t, queue, pick] = await Promise.all([
    listTopics(asker),
    listUnits(asker),
    listHandlers(asker),
    hasUnit(asker),
    getTranslations('contact.desk.filters'),
    getTranslations('queue.filters'),
    localized(),
  ])
  const options = (rows: readonly Named[]) => rows.map(({ id, name }) => ({ value: id, label: pick(name) }))
  const colleagues = handlers.filter(({ id }) => id !== asker.staff.id)
  return (
    <>
      <Select name="topic" label={t('topic')} empty={t('allTopics')} options={options(topics)} defaultValue={topic} />
      <Select
        name="unit"
        label={t('unit')}
        empty={t('allUnits')}
        options={[...(member ? [{ value: 'mine', label: queue('myUnits') }] : []), ...options(units)]}
        defaultValue={unit}
      />
      <Select
        name="handler"
        label={queue('handler')}
        empty={queue('anyHandler')}
        options={[
          { value: 'me', label: queue('me') },
          { value: 'nobody', label: queue('nobody') },
          ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        defaultValue={handler === asker.staff.id ? 'me' : handler}
      />
    </>
  )
}

/** What a case is, how and when it came, and what is still missing of it. */
async function What({ filters }: { filters: Filters }) {
  const [t, state, kind, channel, priority] = await Promise.all([
    getTranslations('queue.filters'),
    getTranslations('contact.state'),
    getTranslations('contact.kindName'),
    getTranslations('casework.channelName'),
    getTranslations('priority'),
  ])
  const locales = ['fi', 'sv', 'en'] as const
  return (
    <>
      <Select
        name="state"
        label={t('state')}
        empty={t('anyState')}
        options={states.map((value) => ({ value, label: state(value) }))}
        defaultValue={filters.state}
      />
      <Select
        name="priority"
        label={priority('label')}
        empty={priority('any')}
        options={priorities.map((value) => ({ value, label: priority(`name.${value}`) }))}
        defaultValue={filters.priority}
      />
      <Select
        name="kind"
        label={t('kind')}
        empty={t('anyKind')}
        options={kinds.map((value) => ({ value, label: kind(value) }))}
        defaultValue={filters.kind}
      />
      <Select
        name="channel"
        label={t('channel')}
        empty={t('anyChannel')}
        options={channels.map((value) => ({ value, label: channel(value) }))}
        defaultValue={filters.channel}
      />
      <Select
        name="locale"
        label={t('locale')}
        empty={t('anyLocale')}
        options={locales.map((value) => ({ value, label: t(`locales.${value}`) }))}
        defaultValue={filters.locale}
      />
      <Select
        name="joining"
        label={t('joining')}
        empty={t('anyJoining')}
        options={joinings.map((value) => ({ value, label: t(`joinings.${value}`) }))}
        defaultValue={filters.joining}
      />
      <DateField name="from" label={t('from')} defaultValue={filters.from} />
      <DateField name="until" label={t('until')} defaultValue={filters.until} />
      {(['pin', 'unread', 'undecided', 'answered'] as const).map((name) => (
        <Checkbox key={name} name={name} label={t(name)} defaultChecked={filters[name]} />
      ))}
    </>
  )
}
