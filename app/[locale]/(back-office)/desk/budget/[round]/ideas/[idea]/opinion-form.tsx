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
import { opinionInput, type Stance, stances } from '@/db/budget/reviews/input'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  initial: Typed
  /** The opinion as it stood when the page was opened. */
  opened: Typed
}

export function OpinionForm({ action, initial, opened }: Props) {
  const form = useFormAction(action, opinionInput, initial)
  const t = useTranslations('reviews.opinion')
  const locale = useLocale()
  const optional = t('optional')
  const show = (field: string, value: string) => {
    if (field === 'estimate' || field === 'yearly') return value && formatMoney(Number(value), locale)
    return field === 'stance' && stances.includes(value as Stance) ? t(`stances.${value}`) : value
  }
  return (
    <Form of={form} className="fields">
      <input type="hidden" name="idea" value={initial.idea} />
      <BothVersions state={form.summary.state} initial={opened} label={(field) => t(`fields.${field}`)} show={show} />
      <RadioGroup
        {...form.field('stance')}
        label={t('fields.stance')}
        options={stances.map((value) => ({ value, label: t(`stances.${value}`) }))}
      />
      <TextArea {...form.field('text')} label={t('fields.text')} hint={t('textHint')} rows={5} />
      <MoneyField {...form.field('estimate')} label={t('fields.estimate')} optional={optional} />
      <MoneyField {...form.field('yearly')} label={t('fields.yearly')} optional={optional} />
      <Button type="submit" busy={form.pending}>
        {t('save')}
      </Button>
    </Form>
  )
}
