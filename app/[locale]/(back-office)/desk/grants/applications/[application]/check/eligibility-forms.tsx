'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { FoldedForm, Form } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { eligibleInput, ineligibleInput, ineligibleReasons, reopeningInput } from '@/db/grants/eligibilities/input'
import { eligible, ineligible, reopen } from './actions'

type Seen = { application: string; version: number }

function Hidden({ application, version }: Seen) {
  return (
    <>
      <input type="hidden" name="application" value={application} />
      <input type="hidden" name="version" value={version} />
    </>
  )
}

export function EligibleForm(seen: Seen) {
  const t = useTranslations('checks.eligibility')
  const form = useFormAction(eligible, eligibleInput, {}, { scope: 'eligible' })
  return (
    <Form of={form} className="flow">
      <Hidden {...seen} />
      <TextArea
        {...form.field('words')}
        label={t('eligibleWords')}
        optional={t('optional')}
        rows={2}
        maxLength={4000}
      />
      <Button type="submit" busy={form.pending}>
        {t('findEligible')}
      </Button>
    </Form>
  )
}

export function IneligibleForm({ reason, ...seen }: Seen & { reason: string }) {
  const t = useTranslations('checks.eligibility')
  const form = useFormAction(ineligible, ineligibleInput, { reason }, { scope: 'ineligible' })
  return (
    <FoldedForm of={form} title={t('notEligible')} lead={t('notEligibleHint')} open={reason !== ''}>
      <Hidden {...seen} />
      <Select
        {...form.field('reason')}
        label={t('reason')}
        empty={t('chooseReason')}
        options={ineligibleReasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
      />
      <TextArea {...form.field('words')} label={t('words')} hint={t('wordsHint')} rows={4} maxLength={4000} />
      <Button type="submit" look="secondary" busy={form.pending}>
        {t('findIneligible')}
      </Button>
    </FoldedForm>
  )
}

export function ReopenForm(seen: Seen) {
  const t = useTranslations('checks.eligibility')
  const form = useFormAction(reopen, reopeningInput, {}, { scope: 'reopen' })
  return (
    <FoldedForm of={form} title={t('reopen')}>
      <Hidden {...seen} />
      <TextArea {...form.field('words')} label={t('why')} rows={3} maxLength={2000} />
      <Button type="submit" look="secondary" busy={form.pending}>
        {t('reopen')}
      </Button>
    </FoldedForm>
  )
}
