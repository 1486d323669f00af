'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Fold } from '@/components/ui/fold'
import { Form } from '@/components/ui/form'
import { TextArea, TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { finalInput } from '@/db/grants/scorings/input'
import { setFinal } from './actions'

type Props = { slug: string; application: string; name: string; seen: number; points: string }

/** Final points other than the mean, with the reason; several stand on a page, so each has ids of its own. */
export function FinalForm({ slug, application, name, seen, points }: Props) {
  const t = useTranslations('scorings')
  const form = useFormAction(setFinal.bind(null, slug), finalInput, { points })
  return (
    <Fold title={name} open={form.summary.problems.length > 0 || Boolean(form.refusal)}>
      <Form of={form} className="flow column">
        <input type="hidden" name="application" value={application} />
        <input type="hidden" name="seen" value={seen} />
        <TextField
          {...form.field('points')}
          id={`points-${application}`}
          label={t('final')}
          inputMode="decimal"
          width="short"
        />
        <TextArea {...form.field('reason')} id={`reason-${application}`} label={t('why')} rows={3} maxLength={2000} />
        <Button type="submit" look="secondary" busy={form.pending}>
          {t('saveFinal')}
        </Button>
      </Form>
    </Fold>
  )
}
