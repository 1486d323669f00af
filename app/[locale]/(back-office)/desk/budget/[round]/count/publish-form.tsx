'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import type { FormState } from '@/components/ui/form-state'
import { useFormAction } from '@/components/ui/use-form-action'
import { publicationInput } from '@/db/budget/tally/publication/input'

type Props = { action: (state: FormState, form: FormData) => Promise<FormState>; count: string }

export function PublishForm({ action, count }: Props) {
  const t = useTranslations('results.desk')
  const form = useFormAction(action, publicationInput)
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="count" value={count} readOnly />
      <Checkbox {...form.ticked('sure')} label={t('publishSure')} />
      <Button type="submit" busy={form.pending}>
        {t('publishButton')}
      </Button>
    </Form>
  )
}
