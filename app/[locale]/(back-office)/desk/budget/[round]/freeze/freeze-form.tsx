'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import type { FormState } from '@/components/ui/form-state'
import { useFormAction } from '@/components/ui/use-form-action'
import { freezeInput } from '@/db/budget/rounds/input'

type Props = { action: (state: FormState, form: FormData) => Promise<FormState>; seen: string }

export function FreezeForm({ action, seen }: Props) {
  const t = useTranslations('rounds.freeze')
  const form = useFormAction(action, freezeInput)
  return (
    <Form of={form} className="tinted flow">
      <input type="hidden" name="seen" value={seen} readOnly />
      <Checkbox {...form.ticked('sure')} label={t('sure')} />
      <Button type="submit" icon="lock" busy={form.pending}>
        {t('button')}
      </Button>
    </Form>
  )
}
