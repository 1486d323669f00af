'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { runInput } from '@/db/grants/retention/input'
import { start } from './actions'

export function StartForm() {
  const t = useTranslations('grantKeeping.first')
  const form = useFormAction(start, runInput)
  return (
    <Form of={form}>
      <Button type="submit" busy={form.pending}>
        {t('start')}
      </Button>
    </Form>
  )
}
