'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { type ChoiceOption, RadioGroup } from '@/components/ui/choices'
import { FoldedForm } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { mergeInput } from '@/db/contact/cases/merges/input'
import { merge } from './actions'

type Props = { id: string; version: number; alike: readonly ChoiceOption[]; initial: Typed }

/** Several have told of the same: this case joins another, and its reporter gets the answer of that one. */
export function MergeForm({ id, version, alike, initial }: Props) {
  const t = useTranslations('casework.merge')
  const form = useFormAction(merge, mergeInput, initial)
  return (
    <FoldedForm of={form} title={t('title')} open={Boolean(initial.number) || form.answer > 0}>
      <input type="hidden" name="case" value={id} />
      <input type="hidden" name="version" value={version} />
      <p className="muted">{t('lead')}</p>
      {alike.length > 0 && <RadioGroup {...form.field('offered')} label={t('alike')} options={alike} />}
      <TextField
        {...form.field('number')}
        label={t('number')}
        hint={t(alike.length > 0 ? 'numberHint' : 'numberOnlyHint')}
        width="medium"
        autoComplete="off"
      />
      <Button type="submit" busy={form.pending} look="secondary">
        {t('save')}
      </Button>
    </FoldedForm>
  )
}
