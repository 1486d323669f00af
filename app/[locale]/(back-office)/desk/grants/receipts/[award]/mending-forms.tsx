'use client'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { FoldedForm } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { DateField, TextArea } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { sendBackInput, withoutInput } from '@/db/grants/receipts/mending/input'
import { faultWords, mendFaults } from '@/db/grants/receipts/mending/rules'
import type { Locale } from '@/tenants/municipality'
import { askMending, goOnWithout } from './actions'

type Props = { receipt: string; version: number; what: string }

function Pressed({ receipt, version }: Omit<Props, 'what'>) {
  return (
    <>
      <input type="hidden" name="receipt" value={receipt} />
      <input type="hidden" name="version" value={version} />
    </>
  )
}

/** Sends one receipt back to its applicant. `byPost`: they read no messages, and the desk writes to them itself. */
export function SendBackForm({ what, byPost, ...press }: Props & { byPost: boolean }) {
  const [t, locale] = [useTranslations('money.mending'), useLocale() as Locale]
  const form = useFormAction(askMending, sendBackInput, {}, { scope: `back-${press.receipt}` })
  return (
    <FoldedForm of={form} title={t('send')} lead={t(byPost ? 'sendLeadPost' : 'sendLead')}>
      <Pressed {...press} />
      <Select
        {...form.field('fault')}
        label={t('fault')}
        empty={t('chooseFault')}
        options={mendFaults.map((value) => ({
          value,
          label: value === 'other' ? t('faultOther') : faultWords[locale][value],
        }))}
      />
      <TextArea
        {...form.field('words')}
        label={t('words')}
        hint={t('wordsHint')}
        optional={t('optional')}
        rows={2}
        maxLength={500}
      />
      <DateField {...form.field('on')} label={t('on')} />
      <Button type="submit" look="secondary" small busy={form.pending}>
        <span aria-hidden="true">{t('sendIt')}</span>
        <span className="sr-only">{t('sendNamed', { what })}</span>
      </Button>
    </FoldedForm>
  )
}

/** Goes on without a receipt that has not come back. */
export function WithoutForm({ what, ...press }: Props) {
  const t = useTranslations('money.mending')
  const form = useFormAction(goOnWithout, withoutInput, {}, { scope: `without-${press.receipt}` })
  return (
    <FoldedForm of={form} title={t('without')} lead={t('withoutLead')}>
      <Pressed {...press} />
      <TextArea {...form.field('why')} label={t('why')} optional={t('optional')} rows={2} maxLength={500} />
      <Button type="submit" look="danger" small busy={form.pending}>
        <span aria-hidden="true">{t('without')}</span>
        <span className="sr-only">{t('withoutNamed', { what })}</span>
      </Button>
    </FoldedForm>
  )
}
