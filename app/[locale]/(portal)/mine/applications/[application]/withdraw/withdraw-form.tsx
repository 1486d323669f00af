'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { withdrawInput } from '@/db/grants/applications/submissions/input'
import { withdraw } from './actions'

export function WithdrawForm({ application }: { application: string }) {
  const t = useTranslations('applications.withdrawing')
  const form = useFormAction(withdraw, withdrawInput, { application })
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="application" value={application} />
      <Checkbox {...form.ticked('sure')} label={t('sure')} />
      <Button type="submit" look="danger" busy={form.pending}>
        {t('submit')}
      </Button>
    </Form>
  )
}
