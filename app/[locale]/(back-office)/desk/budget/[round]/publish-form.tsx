'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { FormState } from '@/components/ui/form-state'
import { useFormAction } from '@/components/ui/use-form-action'
import { publishInput } from '@/db/budget/rounds/input'

type Props = { action: (state: FormState, form: FormData) => Promise<FormState>; version: string }

export function PublishForm({ action, version }: Props) {
  const t = useTranslations('rounds.desk')
  const form = useFormAction(action, publishInput)
  return (
    <Form of={form}>
      <input type="hidden" name="version" value={version} readOnly />
      <Button type="submit" busy={form.pending}>
        {t('publish')}
      </Button>
    </Form>
  )
}
