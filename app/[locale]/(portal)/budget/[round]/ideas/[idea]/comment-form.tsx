'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { TextArea } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { commentInput } from '@/db/budget/ideas/comments/input'
import { submitComment } from './actions'

/** `name` is what others see; null under a non-disclosure order. */
export function CommentForm({ idea, name, initial }: { idea: string; name: string | null; initial: Typed }) {
  const t = useTranslations('ideas.commentForm')
  const form = useFormAction(submitComment, commentInput, initial)
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="idea" value={idea} />
      <TextArea
        {...form.field('text')}
        label={t('text')}
        hint={name ? t('hint', { name }) : t('hintUnnamed')}
        rows={4}
      />
      <Button type="submit" look="secondary" busy={form.pending}>
        {t('send')}
      </Button>
    </Form>
  )
}
