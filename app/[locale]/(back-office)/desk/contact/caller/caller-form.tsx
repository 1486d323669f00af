'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { callerInput } from '@/db/contact/cases/callers/input'
import { seek } from './actions'

export function CallerForm({ initial }: { initial: Typed }) {
  const t = useTranslations('casework.caller')
  const form = useFormAction(seek, callerInput, initial)
  return (
    <Form of={form} className="flow">
      <TextField {...form.field('caller')} label={t('field')} hint={t('hint')} autoComplete="off" />
      <Button type="submit" busy={form.pending}>
        {t('seek')}
      </Button>
    </Form>
  )
}
