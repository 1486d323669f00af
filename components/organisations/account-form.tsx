'use client'
import { useTranslations } from 'next-intl'
import { IbanField } from '@/components/organisations/iban-field'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import type { Action } from '@/components/ui/use-send'
import { accountInput } from '@/db/people/organisations/accounts/input'

/** An account number, of an organisation or of one's own. */
export function AccountForm({ action, organisation }: { action: Action; organisation?: string }) {
  const t = useTranslations('organisations.account')
  const form = useFormAction(action, accountInput)
  return (
    <Form of={form}>
      {organisation && <input type="hidden" name="organisation" value={organisation} />}
      <IbanField field={form.field} label={t('iban')} hint={t('ibanHint')} />
      <Button type="submit" busy={form.pending}>
        {t('add')}
      </Button>
    </Form>
  )
}
