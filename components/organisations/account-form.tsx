'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { TextField } from '@/components/ui/text-field'
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
      <TextField
        {...form.field('iban')}
        label={t('iban')}
        hint={t('ibanHint')}
        autoComplete="off"
        spellCheck={false}
        maxLength={50}
        width="medium"
      />
      <Button type="submit" busy={form.pending}>
        {t('add')}
      </Button>
    </Form>
  )
}
