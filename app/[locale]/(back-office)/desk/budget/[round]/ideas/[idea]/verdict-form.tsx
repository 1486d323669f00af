'use client'
import { useLocale, useTranslations } from 'next-intl'
import { BothVersions } from '@/components/budget/both-versions'
import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import type { FormState, Typed } from '@/components/ui/form-state'
import { formatMoney } from '@/components/ui/format'
import { MoneyField, TextArea } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { outcomes, verdictInput } from '@/db/budget/reviews/input'
import type { Locale } from '@/tenants/municipality'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  initial: Typed
  /** The verdict as it stood when the page was opened. */
  opened: Typed
  languages: readonly Locale[]
  required: readonly Locale[]
  /** The number of the proposal the idea is part of: such an idea can be done. */
  combined: string | null
}

export function VerdictForm({ action, initial, opened, languages, required, combined }: Props) {
  const form = useFormAction(action, verdictInput(required), initial)
  const t = useTranslations('reviews')
  const locale = useLocale()
  const optional = t('verdict.optional')
  const reasonIn = (language: string) => t('verdict.reasonIn', { language: t(`languages.${language}`) })
  const label = (field: string) =>
    field.startsWith('reason.') ? reasonIn(field.slice('reason.'.length)) : t(`verdict.fields.${field}`)
  const show = (field: string, value: string) => {
    if (field === 'investment' || field === 'upkeep') return value && formatMoney(Number(value), locale)
    return field === 'outcome' && value ? t(`verdict.outcomes.${value}`) : value
  }
  return (
    <Form of={form} className="fields">
      <input type="hidden" name="idea" value={initial.idea} />
      <BothVersions state={form.summary.state} initial={opened} label={label} show={show} />
      <RadioGroup
        {...form.field('outcome')}
        label={t('verdict.fields.outcome')}
        hint={combined ? t('verdict.combined', { proposal: combined }) : undefined}
        options={outcomes.map((value) => ({ value, label: t(`verdict.outcomes.${value}`) }))}
      />
      {languages.map((language, at) => (
        <TextArea
          key={language}
          {...form.field(`reason.${language}`)}
          label={reasonIn(language)}
          hint={at === 0 ? t('verdict.reasonHint') : undefined}
          optional={required.includes(language) ? undefined : optional}
          lang={language}
          rows={4}
        />
      ))}
      <MoneyField {...form.field('investment')} label={t('verdict.fields.investment')} optional={optional} />
      <MoneyField
        {...form.field('upkeep')}
        label={t('verdict.fields.upkeep')}
        hint={t('verdict.upkeepHint')}
        optional={optional}
      />
      <p>{t('verdict.atOnce')}</p>
      <Button type="submit" busy={form.pending}>
        {t('verdict.publish')}
      </Button>
    </Form>
  )
}
