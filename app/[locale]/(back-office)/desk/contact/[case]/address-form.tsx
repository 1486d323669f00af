'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { FoldedForm } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { addressInput } from '@/db/contact/cases/addresses/input'
import { correct } from './actions'

type Props = { id: string; reporter: string; email: string; initial: Typed }

/** A reporter's mail address, to be mended when it was mistyped. */
export function AddressForm({ id, reporter, email, initial }: Props) {
  const t = useTranslations('addresses')
  const form = useFormAction(correct, addressInput, { address: email, ...initial })
  return (
    <FoldedForm of={form} title={t('title', { email })} open={Boolean(initial.address) || form.answer > 0}>
      <input type="hidden" name="case" value={id} />
      <input type="hidden" name="reporter" value={reporter} />
      <input type="hidden" name="from" value={email} />
      <TextField
        {...form.field('address')}
        label={t('address')}
        hint={t('hint')}
        type="email"
        inputMode="email"
        autoComplete="off"
      />
      <Button type="submit" busy={form.pending} look="secondary">
        {t('save')}
      </Button>
    </FoldedForm>
  )
}
