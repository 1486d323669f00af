'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { changeViewInput, viewInput } from '@/db/contact/views/input'
import { save, update } from './actions'

/** Keeps the filters in sight under a name. */
export function SaveViewForm({ submission, query }: { submission: string; query: string }) {
  const t = useTranslations('queue.views')
  const form = useFormAction(save, viewInput)
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="submission" value={submission} />
      <input type="hidden" name="filters" value={query} />
      <TextField {...form.field('name')} label={t('name')} hint={t('nameHint')} width="medium" autoComplete="off" />
      <Checkbox {...form.ticked('shared')} label={t('shared')} />
      <Checkbox {...form.ticked('opening')} label={t('opening')} />
      <Button type="submit" busy={form.pending} look="secondary" small>
        {t('save')}
      </Button>
    </Form>
  )
}

type View = { id: string; name: string; shared: boolean; opening: boolean }

/** Gives the view in sight the filters in sight. */
export function UpdateViewForm({ view: { id, name, shared, opening }, query }: { view: View; query: string }) {
  const t = useTranslations('queue.views')
  const form = useFormAction(update, changeViewInput)
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="view" value={id} />
      <input type="hidden" name="name" value={name} />
      <input type="hidden" name="filters" value={query} />
      {shared && <input type="hidden" name="shared" value="on" />}
      {opening && <input type="hidden" name="opening" value="on" />}
      <Button type="submit" busy={form.pending} look="secondary" small>
        {t('update', { name })}
      </Button>
    </Form>
  )
}
