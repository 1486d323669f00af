'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { pictureRemovalInput } from '@/db/budget/ideas/pictures/input'
import { submitRemoval } from './actions'

export function RemoveForm({ idea, file, alt }: { idea: string; file: string; alt: string }) {
  const t = useTranslations('ideas.pictures')
  const form = useFormAction(submitRemoval, pictureRemovalInput)
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="idea" value={idea} />
      <input type="hidden" name="file" value={file} />
      <Button type="submit" look="secondary" small busy={form.pending} aria-label={t('removeThis', { alt })}>
        {t('remove')}
      </Button>
    </Form>
  )
}
