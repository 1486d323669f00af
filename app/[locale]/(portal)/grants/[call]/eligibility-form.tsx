'use client'
import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import { nested, typedValues } from '@/components/ui/form-state'
import { useFormAction } from '@/components/ui/use-form-action'
import type { Action } from '@/components/ui/use-send'
import { WhenAsked } from '@/components/ui/when-asked'
import { eligibilityAnswers } from '@/db/grants/calls/eligibility/input'
import { type Check, verdictOf } from '@/db/grants/calls/eligibility/rules'
import { type ApplicantKind, applicantKinds } from '@/db/grants/forms/input'
import { worded } from '@/db/grants/forms/words/rules'
import { EligibilityVerdict } from './eligibility-verdict'

type Props = {
  action: Action
  kinds: readonly ApplicantKind[]
  checks: readonly Check[]
  /** Where one applies; null while the call is not open. */
  apply: string | null
}

/** A few questions before applying. What they come to is told under them, with a reason for every no. */
export function EligibilityForm({ action, kinds, checks, apply }: Props) {
  const t = useTranslations('calls.check')
  const applicant = useTranslations('calls.applicant')
  const form = useFormAction(action, eligibilityAnswers)
  const [kind, setKind] = useState<string>()
  const locale = useLocale()
  const say = worded(locale)
  const asked = ({ of }: Check) => of.some((one) => one === kind)
  const read = ({ currentTarget }: FormEvent<HTMLDivElement>) => {
    const element = currentTarget.closest('form')
    if (element) setKind(String(typedValues(new FormData(element)).kind ?? ''))
  }
  const whom = (list: readonly ApplicantKind[]) =>
    list.map((one) => applicant(one).toLocaleLowerCase(locale)).join(', ')
  const told = form.answer > 0 ? toldIn(form, checks) : null
  return (
    <Form of={form} className="flow-wide">
      <div className="fields" onChange={read}>
        <RadioGroup
          {...form.field('kind')}
          label={t('kind')}
          options={applicantKinds.map((value) => ({ value, label: applicant(value) }))}
        />
        {checks.map((check) => (
          <WhenAsked key={check.key} asked={asked(check)}>
            <RadioGroup
              {...form.field(`said.${check.key}`)}
              label={say(check.text)}
              hint={asked(check) || check.of.length === kinds.length ? undefined : t('of', { whom: whom(check.of) })}
              tight
              options={(['yes', 'no'] as const).map((value) => ({ value, label: t(value) }))}
            />
          </WhenAsked>
        ))}
      </div>
      <Button type="submit" look="secondary" busy={form.pending}>
        {t('submit')}
      </Button>
      <div role="status">
        {told && (
          <EligibilityVerdict
            verdict={verdictOf({ kinds, checks }, told)}
            checks={checks}
            kinds={whom(kinds)}
            apply={apply}
          />
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
