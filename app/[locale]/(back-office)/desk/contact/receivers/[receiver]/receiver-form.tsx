'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { receiverInput } from '@/db/contact/receivers/input'
import type { Locale } from '@/tenants/municipality'
import { save } from './actions'

type Props = {
  locales: readonly Locale[]
  /** The receiver as it was opened; absent for a new one. */
  saved?: { id: string; version: number }
  /** The id a new one is going to have. */
  submission?: string
  initial: Typed
}

export function ReceiverForm({ locales, saved, submission, initial }: Props) {
  const t = useTranslations('forwards.receivers')
  const optional = useTranslations('problems')('optional')
  const form = useFormAction(save, receiverInput, initial)
  return (
    <Form of={form}>
      {submission && <input type="hidden" name="submission" value={submission} />}
      {saved && <input type="hidden" name="id" value={saved.id} />}
      {saved && <input type="hidden" name="version" value={saved.version} />}
      <TextField {...form.field('name')} label={t('name')} autoComplete="off" />
      <TextField
        {...form.field('email')}
        type="email"
        label={t('email')}
        hint={t('emailHint')}
        width="medium"
        autoComplete="off"
      />
      <TextField
        {...form.field('task')}
        label={t('task')}
        hint={t('taskHint')}
        optional={optional}
        autoComplete="off"
      />
      <RadioGroup
        {...form.field('locale')}
        label={t('language')}
        options={locales.map((value) => ({ value, label: t(`locale.${value}`) }))}
      />
      <Button type="submit" busy={form.pending}>
        {t('save')}
      </Button>
    </Form>
  )
}
