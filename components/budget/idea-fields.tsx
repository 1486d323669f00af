'use client'
import { useTranslations } from 'next-intl'
import type { MapSheet } from '@/components/map/map-panel'
import { PlaceField } from '@/components/map/place-field'
import { useToldPlace } from '@/components/map/use-told-place'
import { RadioGroup } from '@/components/ui/choices'
import type { Typed } from '@/components/ui/form-state'
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
  sheet,
  initial,
  afterTitle,
}: {
  form: Form
  pots: PotChoice[]
  /** The town's map, where it has one. */
  sheet: MapSheet | null
  initial: Typed
  afterTitle?: React.ReactNode
}) {
  const t = useTranslations('ideas.form')
  const topic = useTranslations('ideas.categories')
  const optional = useTranslations('problems')('optional')
  const told = useToldPlace(initial)
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
      <PlaceField
        field={{ ...form.field('place'), label: t('place'), hint: t('placeHint') }}
        told={told}
        sheet={sheet}
      />
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
