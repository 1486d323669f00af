'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { endOwnWatchInput } from '@/db/contact/watches/input'
import { endDigest } from './actions'

export function EndWatchForm({ watch, choice }: { watch: string; choice: string }) {
  const t = useTranslations('watches.end')
  const form = useFormAction(endDigest, endOwnWatchInput, {})
  return (
    <Form of={form}>
      <input type="hidden" name="watch" value={watch} />
      <Button type="submit" look="quiet" small busy={form.pending} aria-label={t('of', { choice })}>
        {t('button')}
      </Button>
    </Form>
  )
}
