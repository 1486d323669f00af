'use client'
import { useTranslations } from 'next-intl'
import { RadioGroup } from '@/components/ui/choices'
import { Select } from '@/components/ui/select'
import { MoneyField, TextArea, TextField } from '@/components/ui/text-field'
import type { useFormAction } from '@/components/ui/use-form-action'
import { categories } from '@/db/budget/ideas/input'

type Form = ReturnType<typeof useFormAction>
export type PotChoice = { value: string; label: string }

/** What an idea tells, for writing a new one and for editing. */
export function IdeaFields({
  form,
  pots,
  afterTitle,
}: {
  form: Form
  pots: PotChoice[]
  afterTitle?: React.ReactNode
}) {
  const t = useTranslations('ideas.form')
  const topic = useTranslations('ideas.categories')
  const optional = useTranslations('problems')('optional')
  return (
    <>
      <TextField {...form.field('title')} label={t('ideaTitle')} hint={t('titleHint')} autoComplete="off" />
      <TextArea {...form.field('text')} label={t('text')} hint={t('textHint')} rows={8} />
      {afterTitle}
      {pots.length === 1 ? (
        <input type="hidden" name="pot" value={pots[0]?.value} />
      ) : (
        <RadioGroup {...form.field('pot')} label={t('pot')} options={pots} tight />
      )}
      <TextField {...form.field('place')} label={t('place')} hint={t('placeHint')} autoComplete="off" />
      <Select
        {...form.field('category')}
        label={t('category')}
        empty={t('choose')}
        options={categories.map((value) => ({ value, label: topic(value) }))}
      />
      <MoneyField {...form.field('roughCents')} label={t('rough')} hint={t('roughHint')} optional={optional} />
    </>
  )
}
