'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { FormState, Typed } from '@/components/ui/form-state'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { joinInput } from '@/db/budget/proposals/lineage/input'

type Props = { action: (state: FormState, form: FormData) => Promise<FormState>; proposal: string; initial: Typed }

/** Adds ideas by the numbers people say aloud. */
export function AddIdeas({ action, proposal, initial }: Props) {
  const form = useFormAction(action, joinInput, initial)
  const t = useTranslations('proposals.join')
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="proposal" value={proposal} />
      <TextField {...form.field('numbers')} label={t('numbers')} hint={t('hint')} width="medium" />
      <Button type="submit" look="secondary" busy={form.pending}>
        {t('submit')}
      </Button>
    </Form>
  )
}
