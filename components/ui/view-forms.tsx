'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import type { Action } from '@/components/ui/use-send'
import { viewNaming } from '@/db/views/input'

/** What a desk asks of a view besides its name: whether it is everybody's, and whether the queue opens with it. */
type Ask = 'shared' | 'opening'
type Asks = { asks?: readonly Ask[] }

/** Keeps the filters in sight under a name. */
export function SaveViewForm({
  action,
  submission,
  query,
  asks = [],
}: Asks & { action: Action; submission: string; query: string }) {
  const t = useTranslations('queue.views')
  const form = useFormAction(action, viewNaming)
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="submission" value={submission} />
      <input type="hidden" name="filters" value={query} />
      <TextField {...form.field('name')} label={t('name')} hint={t('nameHint')} width="medium" autoComplete="off" />
      {asks.map((ask) => (
        <Checkbox key={ask} {...form.ticked(ask)} label={t(ask)} />
      ))}
      <Button type="submit" busy={form.pending} look="secondary" small>
        {t('save')}
      </Button>
    </Form>
  )
}

type View = { id: string; name: string } & Partial<Record<Ask, boolean>>
const asksOf = ({ shared, opening }: View) => ({ shared: shared ? 'on' : '', opening: opening ? 'on' : '' })

/** Gives the view in sight the filters in sight. */
export function UpdateViewForm({ action, view, query }: { action: Action; view: View; query: string }) {
  const t = useTranslations('queue.views')
  const form = useFormAction(action, viewNaming)
  const kept = { view: view.id, name: view.name, filters: query, ...asksOf(view) }
  return (
    <Form of={form} className="flow">
      {Object.entries(kept).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <Button type="submit" busy={form.pending} look="secondary" small>
        {t('update', { name: view.name })}
      </Button>
    </Form>
  )
}

/** Another name for a view, and what else its desk asks of it. */
export function ChangeViewForm({ action, view, asks = [] }: Asks & { action: Action; view: View }) {
  const t = useTranslations('queue.views')
  const form = useFormAction(action, viewNaming, { name: view.name, ...asksOf(view) }, { scope: view.id })
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="view" value={view.id} />
      <TextField {...form.field('name')} label={t('name')} width="medium" autoComplete="off" />
      {asks.map((ask) => (
        <Checkbox key={ask} {...form.ticked(ask)} label={t(ask)} />
      ))}
      <Button type="submit" busy={form.pending} look="secondary" small>
        {t('change')}
        <span className="sr-only">: {view.name}</span>
      </Button>
    </Form>
  )
}

export function DropViewForm({ action, view }: { action: Action; view: View }) {
  const t = useTranslations('queue.views')
  const form = useFormAction(action, viewNaming)
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="view" value={view.id} />
      <input type="hidden" name="name" value={view.name} />
      <Button type="submit" busy={form.pending} look="quiet" small>
        {t('drop')}
        <span className="sr-only">: {view.name}</span>
      </Button>
    </Form>
  )
}
