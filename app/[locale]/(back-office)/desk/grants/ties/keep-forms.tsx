'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { clearingInput, minutingInput, tieKinds } from '@/db/grants/ties/input'
import { clear, minute } from './actions'

type Props = { at: string; fields: Readonly<Record<string, string>> }

function Hidden({ fields }: Pick<Props, 'fields'>) {
  return Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}

/** What the minutes tell; several stand on a page, so each has ids of its own. */
export function MinuteForm({ at, fields, initial }: Props & { initial: Typed }) {
  const t = useTranslations('ties')
  const form = useFormAction(minute, minutingInput, initial, { scope: at })
  return (
    <Form of={form} className="flow">
      <Hidden fields={fields} />
      <Select
        {...form.field('kind')}
        label={t('kind')}
        options={tieKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <TextField {...form.field('ground')} label={t('ground')} maxLength={500} />
      <TextField
        {...form.field('leftAt')}
        type="datetime-local"
        width="medium"
        label={t('leftAt')}
        optional={t('optional')}
      />
      <TextField
        {...form.field('returnedAt')}
        type="datetime-local"
        width="medium"
        label={t('returnedAt')}
        optional={t('optional')}
      />
      <TextField {...form.field('replacedBy')} label={t('replacedBy')} optional={t('optional')} maxLength={120} />
      <Button type="submit" look="secondary" busy={form.pending}>
        {t('saveMinutes')}
      </Button>
    </Form>
  )
}

export function ClearForm({ at, fields }: Props) {
  const t = useTranslations('ties')
  const form = useFormAction(clear, clearingInput, {}, { scope: at })
  return (
    <Form of={form} className="flow">
      <Hidden fields={fields} />
      <TextField {...form.field('reason')} label={t('reason')} maxLength={500} />
      <Button type="submit" look="secondary" busy={form.pending}>
        {t('clear')}
      </Button>
    </Form>
  )
}
