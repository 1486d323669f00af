'use client'
import { useTranslations } from 'next-intl'
import { RoundConflict } from '@/components/budget/round-conflict'
import type { RoundFormProps } from '@/components/budget/round-form'
import { IllustrationField } from '@/components/budget/round-illustration-field'
import { IntroFields } from '@/components/budget/round-text-fields'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { frozenRoundInput } from '@/db/budget/rounds/input'

/** What staff may still change when the rules have been frozen. */
export function FrozenForm({ action, initial, town }: Pick<RoundFormProps, 'action' | 'initial' | 'town'>) {
  const t = useTranslations('rounds.form')
  const form = useFormAction(action, frozenRoundInput(town.languages[0]), initial)
  return (
    <Form of={form} className="fields">
      <input type="hidden" name="version" value={form.several('version').defaultValue[0] ?? '0'} readOnly />
      <RoundConflict form={form} languages={town.languages} />
      <IntroFields form={form} town={town} />
      <IllustrationField form={form} />
      <TextField {...form.field('resultOn')} type="datetime-local" label={t('resultOn')} width="medium" />
      <Button type="submit" busy={form.pending}>
        {t('saveFrozen')}
      </Button>
    </Form>
  )
}
