'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/choices'
import { FoldedForm } from '@/components/ui/form'
import { DateField, TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { addressInput, postRefusalInput, withdrawalInput } from '@/db/grants/applications/arrivals/post/input'
import { address, refuse, withdraw } from './actions'

type Of = { application: string; today: string }
type AddressProps = Of & {
  version: number
  known: { street: string | null; postcode: string | null; postOffice: string | null }
}

/** Where the applicant lives now. */
export function AddressForm({ application, today, version, known }: AddressProps) {
  const t = useTranslations('post')
  const { street, postcode, postOffice } = known
  const typed = { street: street ?? '', postcode: postcode ?? '', postOffice: postOffice ?? '' }
  const form = useFormAction(address, addressInput, { ...typed, arrivedOn: today })
  return (
    <FoldedForm of={form} title={t('address.title')} lead={t('address.lead')}>
      <input type="hidden" name="application" value={application} />
      <input type="hidden" name="version" value={version} />
      <TextField {...form.field('street')} label={t('address.street')} maxLength={120} />
      <TextField {...form.field('postcode')} label={t('address.postcode')} inputMode="numeric" width="short" />
      <TextField {...form.field('postOffice')} label={t('address.postOffice')} maxLength={60} />
      <DateField {...form.field('arrivedOn')} label={t('arrivedOn')} />
      <Button type="submit" busy={form.pending}>
        {t('address.submit')}
      </Button>
    </FoldedForm>
  )
}

/** The applicant takes the application back. */
export function WithdrawForm({ application, today }: Of) {
  const t = useTranslations('post')
  const form = useFormAction(withdraw, withdrawalInput, { arrivedOn: today })
  return (
    <FoldedForm of={form} title={t('withdrawal.title')} lead={t('withdrawal.lead')}>
      <input type="hidden" name="application" value={application} />
      <DateField {...form.field('arrivedOn')} label={t('arrivedOn')} />
      <Checkbox {...form.ticked('sure')} label={t('withdrawal.sure')} />
      <Button type="submit" look="danger" busy={form.pending}>
        {t('withdrawal.submit')}
      </Button>
    </FoldedForm>
  )
}

/** The applicant gives up one payment of the grant. `what`: which, and how much. */
export function RefuseForm({ application, today, award, what }: Of & { award: string; what: string }) {
  const t = useTranslations('post')
  const form = useFormAction(refuse, postRefusalInput, { arrivedOn: today })
  return (
    <FoldedForm of={form} title={t('refusal.title', { what })} lead={t('refusal.lead')}>
      <input type="hidden" name="application" value={application} />
      <input type="hidden" name="award" value={award} />
      <DateField {...form.field('arrivedOn')} label={t('arrivedOn')} />
      <Checkbox {...form.ticked('sure')} label={t('refusal.sure')} />
      <Button type="submit" look="danger" busy={form.pending}>
        {t('refusal.submit')}
      </Button>
    </FoldedForm>
  )
}
