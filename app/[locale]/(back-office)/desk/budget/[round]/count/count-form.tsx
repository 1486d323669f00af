'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { FormState } from '@/components/ui/form-state'
import { useFormAction } from '@/components/ui/use-form-action'
import { countInput } from '@/db/budget/tally/publication/input'

type Props = { action: (state: FormState, form: FormData) => Promise<FormState>; again?: boolean }

export function CountForm({ action, again }: Props) {
  const t = useTranslations('results.desk')
  const form = useFormAction(action, countInput)
  return (
    <Form of={form} className="flow">
      <Button type="submit" look={again ? 'quiet' : 'primary'} busy={form.pending}>
        {t(again ? 'again' : 'countButton')}
      </Button>
    </Form>
  )
}
