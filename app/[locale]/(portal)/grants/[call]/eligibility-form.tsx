'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import { nested, typedValues } from '@/components/ui/form-state'
import { useFormAction } from '@/components/ui/use-form-action'
import { useScripted } from '@/components/ui/use-scripted'
import type { Action } from '@/components/ui/use-send'
import { eligibilityAnswers } from '@/db/grants/calls/eligibility/input'
import { type Check, checksOf, verdictOf } from '@/db/grants/calls/eligibility/rules'
import type { Call } from '@/db/grants/calls/input'
import { applicantKinds } from '@/db/grants/forms/input'
import { EligibilityVerdict } from './eligibility-verdict'
import { useCheckWords } from './use-check-words'

type Props = {
  action: Action
  eligibility: Call['eligibility']
  closesAt: string
  town: string
  /** Where one applies; null while the call is not open. */
  apply: string | null
}

/** A few questions before applying. What they come to is told under them, with a reason for every no. */
export function EligibilityForm({ action, eligibility, closesAt, town, apply }: Props) {
  const t = useTranslations('calls.check')
  const applicant = useTranslations('calls.applicant')
  const form = useFormAction(action, eligibilityAnswers)
  const scripted = useScripted()
  const [kind, setKind] = useState<string>()
  const words = useCheckWords({ eligibility, closesAt, town })
  const checks = checksOf({ eligibility })
  const shown = scripted && kind ? checks.filter(({ of }) => of.some((one) => one === kind)) : scripted ? [] : checks
  const read = ({ currentTarget }: FormEvent<HTMLDivElement>) => {
    const element = currentTarget.closest('form')
    if (element) setKind(String(typedValues(new FormData(element)).kind ?? ''))
  }
  const told = form.answer > 0 ? toldIn(form, checks) : null
  return (
    <Form of={form} className="flow-wide">
      <div className="fields" onChange={read}>
        <RadioGroup
          {...form.field('kind')}
          label={t('kind')}
          options={applicantKinds.map((value) => ({ value, label: applicant(value) }))}
        />
        {shown.map((check) => (
          <RadioGroup
            key={check.key}
            {...form.field(`said.${check.key}`)}
            label={words.question(check)}
            hint={scripted ? undefined : words.hint(check)}
            tight
            options={(['yes', 'no'] as const).map((value) => ({ value, label: t(value) }))}
          />
        ))}
      </div>
      <Button type="submit" look="secondary" busy={form.pending}>
        {t('submit')}
      </Button>
      <div role="status">
        {told && (
          <EligibilityVerdict verdict={verdictOf({ eligibility }, told)} checks={checks} words={words} apply={apply} />
        )}
      </div>
    </Form>
  )
}

/** The answers as they came back with the page; null while there is no kind of applicant among them. */
function toldIn(form: ReturnType<typeof useFormAction>, checks: readonly Check[]) {
  const names = ['kind', ...checks.map(({ key }) => `said.${key}`)]
  const typed = Object.fromEntries(
    names.flatMap((name) => {
      const value = form.several(name).defaultValue[0]
      return value ? [[name, value]] : []
    }),
  )
  const said = eligibilityAnswers.safeParse(nested(typed))
  return said.success ? said.data : null
}
