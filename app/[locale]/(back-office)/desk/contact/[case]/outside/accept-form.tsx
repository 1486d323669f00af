'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { Select } from '@/components/ui/select'
import { DateField, TextArea, TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { reasonsFor } from '@/db/contact/cases/moves/input'
import type { MoveField } from '@/db/contact/cases/moves/rules'
import type { State } from '@/db/contact/cases/rules'
import { acceptInput } from '@/db/contact/deliveries/news/input'
import { accept } from './actions'

type Props = {
  news: string
  id: string
  version: number
  to: State
  fields: readonly MoveField[]
  initial: Typed
}

/** One press, with everything filled in that their words give; the handler may say it in their own. */
export function AcceptForm({ news, id, version, to, fields, initial }: Props) {
  const t = useTranslations('exchange.news')
  const state = useTranslations('contact.state')
  const reason = useTranslations('contact.told.reason')
  const form = useFormAction(accept, acceptInput, initial)
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="news" value={news} />
      <input type="hidden" name="case" value={id} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="to" value={to} />
      <TextArea {...form.field('newsWords')} label={t('words')} hint={t('wordsHint')} rows={4} />
      {fields.includes('day') && <DateField {...form.field('newsDay')} label={t('day')} />}
      {fields.includes('receiver') && <TextField {...form.field('newsReceiver')} label={t('receiver')} />}
      {fields.includes('reason') && (
        <Select
          {...form.field('newsReason')}
          label={t('reason')}
          options={reasonsFor.no_action.map((value) => ({ value, label: reason(value) }))}
        />
      )}
      <Button type="submit" busy={form.pending}>
        {t('accept', { state: state(to) })}
      </Button>
    </Form>
  )
}
