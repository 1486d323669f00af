'use client'
import { useTranslations } from 'next-intl'
import { PayeeFields } from '@/components/grants/payee-fields'
import { IbanField } from '@/components/organisations/iban-field'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { toldAccountInput } from '@/db/grants/applications/arrivals/accounts/input'
import { toldPayeeInput } from '@/db/grants/payees/input'
import { account, addPayee } from './actions'

/** The account number that the paper tells. */
export function ToldAccountForm({ application }: { application: string }) {
  const t = useTranslations('arrivals.payment')
  const form = useFormAction(account, toldAccountInput)
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="application" value={application} />
      <IbanField field={form.field} label={t('iban')} hint={t('ibanHint')} />
      <Button type="submit" busy={form.pending}>
        {t('saveAccount')}
      </Button>
    </Form>
  )
}

/** One person whom the money goes to. */
export function ToldPayeeForm({ application }: { application: string }) {
  const t = useTranslations('money.payees')
  const form = useFormAction(addPayee, toldPayeeInput, { weight: '1' })
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="application" value={application} />
      <PayeeFields field={form.field} />
      <Button type="submit" look="secondary" busy={form.pending}>
        {t('add')}
      </Button>
    </Form>
  )
}
