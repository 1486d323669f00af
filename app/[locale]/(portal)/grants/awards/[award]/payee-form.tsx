'use client'
import { useTranslations } from 'next-intl'
import { PayeeFields } from '@/components/grants/payee-fields'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
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
      <PayeeFields field={form.field} />
      <Button type="submit" look="secondary" busy={form.pending}>
        {t('add')}
      </Button>
    </Form>
  )
}
