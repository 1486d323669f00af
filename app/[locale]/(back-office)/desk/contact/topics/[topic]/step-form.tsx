'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { type QuestionStep, questionStep } from '@/db/contact/questions/input'
import { step } from './actions'

/** A question one step up or down, or asked no more. */
export function StepForm({ topic, seen, question, to, name }: QuestionStep & { name: string }) {
  const t = useTranslations('topics.list')
  const form = useFormAction(step, questionStep)
  return (
    <Form of={form} className="inline-block">
      <input type="hidden" name="topic" value={topic} />
      <input type="hidden" name="seen" value={seen} />
      <input type="hidden" name="question" value={question} />
      <input type="hidden" name="to" value={to} />
      <Button type="submit" look="quiet" small busy={form.pending}>
        {t(to)}
        <span className="sr-only">: {name}</span>
      </Button>
    </Form>
  )
}
