'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { FoldedForm } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { TextArea, TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { calibrationInput } from '@/db/grants/scorings/input'
import { change } from './actions'
import type { ShownCriterion } from './score-form'

type Props = { application: string; version: number; criteria: readonly ShownCriterion[] }

/** Changes one of my own points after having seen the others', and says why. */
export function ChangeForm({ application, version, criteria }: Props) {
  const t = useTranslations('scorings')
  const form = useFormAction(change, calibrationInput)
  return (
    <FoldedForm of={form} title={t('change')} lead={t('changeText')} className="flow column">
      <input type="hidden" name="application" value={application} />
      <input type="hidden" name="version" value={version} />
      <Select
        {...form.field('criterion')}
        label={t('criterion')}
        empty={t('choose')}
        options={criteria.map(({ key, name, most }) => ({ value: key, label: `${name} (0–${most})` }))}
      />
      <TextField {...form.field('after')} label={t('newPoints')} inputMode="numeric" width="short" />
      <TextArea {...form.field('reason')} label={t('why')} rows={3} maxLength={2000} />
      <Button type="submit" look="secondary" busy={form.pending}>
        {t('change')}
      </Button>
    </FoldedForm>
  )
}
