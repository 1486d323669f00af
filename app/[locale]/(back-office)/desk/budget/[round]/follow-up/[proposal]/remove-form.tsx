'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { FormState } from '@/components/ui/form-state'
import { useFormAction } from '@/components/ui/use-form-action'
import { removalInput } from '@/db/budget/follow-ups/input'

type Props = { action: (state: FormState, form: FormData) => Promise<FormState>; entry: string; day: string }

export function RemoveForm({ action, entry, day }: Props) {
  const t = useTranslations('followUps.desk')
  const form = useFormAction(action, removalInput)
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="entry" value={entry} readOnly />
      <p>{t('removeText')}</p>
      <Button type="submit" small look="danger" busy={form.pending} aria-label={t('removeThis', { day })}>
        {t('remove')}
      </Button>
    </Form>
  )
}
