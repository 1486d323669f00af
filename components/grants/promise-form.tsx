'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import { DateField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import type { Action } from '@/components/ui/use-send'
import { promiseInput } from '@/db/grants/applications/papers/input'

type Props = { action: Action; application: string; requirement: string }

/** When a paper comes, or that it stands in another. */
export function PromiseForm({ action, application, requirement }: Props) {
  const t = useTranslations('applications.papers')
  const form = useFormAction(action, promiseInput, {}, { scope: requirement })
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="application" value={application} />
      <input type="hidden" name="requirement" value={requirement} />
      <DateField {...form.field('promisedBy')} label={t('day')} optional={t('optional')} />
      <Checkbox {...form.ticked('inAnother')} label={t('another')} />
      <Button type="submit" look="secondary" busy={form.pending}>
        {t('promise')}
      </Button>
    </Form>
  )
}
