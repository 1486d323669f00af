'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { payeeInput } from '@/db/grants/payees/input'
import { addPayee } from './actions'

/** One person whom the money goes to. */
export function PayeeForm({ award }: { award: string }) {
  const t = useTranslations('money.payees')
  const form = useFormAction(addPayee, payeeInput, { weight: '1' })
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="award" value={award} />
      <TextField {...form.field('name')} label={t('name')} maxLength={120} />
      <TextField {...form.field('identity')} label={t('identity')} maxLength={11} width="short" autoComplete="off" />
      <TextField
        {...form.field('weight')}
        label={t('weight')}
        hint={t('weightHint')}
        inputMode="numeric"
        maxLength={4}
        width="short"
      />
      <Button type="submit" look="secondary" busy={form.pending}>
        {t('add')}
      </Button>
    </Form>
  )
}
