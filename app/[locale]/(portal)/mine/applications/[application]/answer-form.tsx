'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { TextArea } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { answerInput } from '@/db/grants/recoveries/hearings/input'
import { answerRecovery } from './actions'

type Props = { recovery: string; again: boolean; initial: Typed }

/** What I have to say before it is decided whether money is asked back. */
export function AnswerForm({ recovery, again, initial }: Props) {
  const t = useTranslations('recovery')
  const form = useFormAction(answerRecovery, answerInput, initial, { scope: recovery })
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="recovery" value={recovery} />
      <input type="hidden" name="answer" value={form.field('answer').defaultValue} />
      <TextArea
        {...form.field('words')}
        label={t(again ? 'more' : 'answer')}
        hint={t('answerHint')}
        rows={6}
        maxLength={8000}
      />
      <Button type="submit" busy={form.pending}>
        {t('send')}
      </Button>
    </Form>
  )
}
