'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { changeViewInput, dropViewInput } from '@/db/contact/views/input'
import { change, drop } from './actions'

type View = { id: string; name: string; shared: boolean; own: boolean; opening: boolean }

/** Another name for a view, and for whom and when it opens. Who did not make it leaves it with the desk. */
export function ChangeViewForm({ view: { id, own, ...view } }: { view: View }) {
  const t = useTranslations('queue.views')
  const initial = { name: view.name, shared: view.shared ? 'on' : '', opening: view.opening ? 'on' : '' }
  const form = useFormAction(change, changeViewInput, initial, { scope: id })
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="view" value={id} />
      <TextField {...form.field('name')} label={t('name')} width="medium" autoComplete="off" />
      {own && <Checkbox {...form.ticked('shared')} label={t('shared')} />}
      <Checkbox {...form.ticked('opening')} label={t('opening')} />
      <Button type="submit" busy={form.pending} look="secondary" small>
        {t('change')}
        <span className="sr-only">: {view.name}</span>
      </Button>
    </Form>
  )
}

export function DropViewForm({ view, name }: { view: string; name: string }) {
  const t = useTranslations('queue.views')
  const form = useFormAction(drop, dropViewInput)
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="view" value={view} />
      <Button type="submit" busy={form.pending} look="quiet" small>
        {t('drop')}
        <span className="sr-only">: {name}</span>
      </Button>
    </Form>
  )
}
