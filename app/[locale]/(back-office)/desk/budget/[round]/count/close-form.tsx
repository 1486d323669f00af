'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import type { FormState } from '@/components/ui/form-state'
import { useFormAction } from '@/components/ui/use-form-action'
import { closingInput } from '@/db/budget/tally/publication/input'

export function CloseForm({ action }: { action: (state: FormState, form: FormData) => Promise<FormState> }) {
  const t = useTranslations('results.desk')
  const form = useFormAction(action, closingInput)
  return (
    <Form of={form} className="flow">
      <Checkbox {...form.ticked('sure')} label={t('closeSure')} />
      <Button type="submit" icon="ballot" busy={form.pending}>
        {t('closeButton')}
      </Button>
    </Form>
  )
}
