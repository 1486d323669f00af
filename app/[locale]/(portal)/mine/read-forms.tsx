'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { readAllInput, readInput } from '@/db/outbox/input'
import { submitRead, submitReadAll } from './actions'

export function ReadForm({ message, title }: { message: string; title: string }) {
  const t = useTranslations('messages')
  const form = useFormAction(submitRead, readInput)
  return (
    <Form of={form} className="contents">
      <input type="hidden" name="message" value={message} />
      <Button type="submit" look="quiet" small icon="check" busy={form.pending} aria-label={t('readThis', { title })}>
        {t('read')}
      </Button>
    </Form>
  )
}

export function ReadAllForm() {
  const t = useTranslations('messages')
  const form = useFormAction(submitReadAll, readAllInput)
  return (
    <Form of={form} className="contents">
      <Button type="submit" look="secondary" small icon="check" busy={form.pending}>
        {t('readAll')}
      </Button>
    </Form>
  )
}
