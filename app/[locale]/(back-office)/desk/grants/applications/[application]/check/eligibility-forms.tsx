'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Fold } from '@/components/ui/fold'
import { Form } from '@/components/ui/form'
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
  const form = useFormAction(eligible, eligibleInput)
  return (
    <Form of={form} className="flow">
      <Hidden {...seen} />
      <TextArea
        {...form.field('words')}
        id="eligible-words"
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
  const form = useFormAction(ineligible, ineligibleInput, { reason })
  const faulty = form.summary.problems.length > 0 || Boolean(form.refusal)
  return (
    <Fold title={t('notEligible')} open={faulty || reason !== ''}>
      <p>{t('notEligibleHint')}</p>
      <Form of={form} className="flow">
        <Hidden {...seen} />
        <Select
          {...form.field('reason')}
          label={t('reason')}
          empty={t('chooseReason')}
          options={ineligibleReasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
        />
        <TextArea
          {...form.field('words')}
          id="ineligible-words"
          label={t('words')}
          hint={t('wordsHint')}
          rows={4}
          maxLength={4000}
        />
        <Button type="submit" look="secondary" busy={form.pending}>
          {t('findIneligible')}
        </Button>
      </Form>
    </Fold>
  )
}

export function ReopenForm(seen: Seen) {
  const t = useTranslations('checks.eligibility')
  const form = useFormAction(reopen, reopeningInput)
  return (
    <Fold title={t('reopen')} open={form.summary.problems.length > 0 || Boolean(form.refusal)}>
      <Form of={form} className="flow">
        <Hidden {...seen} />
        <TextArea {...form.field('words')} id="reopen-words" label={t('why')} rows={3} maxLength={2000} />
        <Button type="submit" look="secondary" busy={form.pending}>
          {t('reopen')}
        </Button>
      </Form>
    </Fold>
  )
}
