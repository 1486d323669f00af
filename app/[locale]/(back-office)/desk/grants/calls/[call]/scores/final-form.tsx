'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { FoldedForm } from '@/components/ui/form'
import { TextArea, TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { finalInput } from '@/db/grants/scorings/input'
import { setFinal } from './actions'

type Props = { slug: string; application: string; name: string; seen: number; points: string }

/** Final points other than the mean, with the reason; several stand on a page, so each has ids of its own. */
export function FinalForm({ slug, application, name, seen, points }: Props) {
  const t = useTranslations('scorings')
  const form = useFormAction(setFinal.bind(null, slug), finalInput, { points }, { scope: application })
  return (
    <FoldedForm of={form} title={name} className="flow column">
      <input type="hidden" name="application" value={application} />
      <input type="hidden" name="seen" value={seen} />
      <TextField {...form.field('points')} label={t('final')} inputMode="decimal" width="short" />
      <TextArea {...form.field('reason')} label={t('why')} rows={3} maxLength={2000} />
      <Button type="submit" look="secondary" busy={form.pending}>
        {t('saveFinal')}
      </Button>
    </FoldedForm>
  )
}
