'use client'
import { useTranslations } from 'next-intl'
import { Button, ButtonLink, ButtonRow } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { TextArea } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { reportInput } from '@/db/budget/ideas/comments/input'
import { submitReport } from './actions'

type Props = { idea: string; comment?: string; back: string; initial: Typed }

export function ReportForm({ idea, comment, back, initial }: Props) {
  const t = useTranslations('ideas.reportForm')
  const form = useFormAction(submitReport, reportInput, initial)
  return (
    <Form of={form}>
      <input type="hidden" name="idea" value={idea} />
      {comment && <input type="hidden" name="comment" value={comment} />}
      <TextArea {...form.field('reason')} label={t('reason')} hint={t('hint')} rows={4} />
      <ButtonRow>
        <Button type="submit" busy={form.pending}>
          {t('send')}
        </Button>
        <ButtonLink look="quiet" href={back}>
          {t('back')}
        </ButtonLink>
      </ButtonRow>
    </Form>
  )
}
