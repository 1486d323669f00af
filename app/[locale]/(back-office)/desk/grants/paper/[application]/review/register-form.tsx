'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import { DateField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { completePaperInput } from '@/db/grants/applications/arrivals/input'
import { submitInput } from '@/db/grants/applications/submissions/input'
import { complete, register } from './actions'

type Props = { application: string; seen: string }

/** The last press: what was read above is what the town keeps of the paper. */
export function RegisterForm({ application, seen }: Props) {
  const t = useTranslations('arrivals.review')
  const form = useFormAction(register, submitInput, { application, seen })
  return (
    <Form of={form} className="tinted flow">
      <input type="hidden" name="application" value={application} />
      <input type="hidden" name="seen" value={seen} />
      <Checkbox {...form.ticked('sure')} label={t('sure')} />
      <Button type="submit" busy={form.pending}>
        {t('register')}
      </Button>
    </Form>
  )
}

/** The same of what was asked to be completed, with the day it came. */
export function CompleteForm({ application, seen, today }: Props & { today: string }) {
  const t = useTranslations('arrivals.review')
  const form = useFormAction(complete, completePaperInput, { application, seen, arrivedOn: today })
  return (
    <Form of={form} className="tinted flow">
      <input type="hidden" name="application" value={application} />
      <input type="hidden" name="seen" value={seen} />
      <DateField {...form.field('arrivedOn')} label={t('arrivedOn')} max={today} />
      <Checkbox {...form.ticked('sure')} label={t('sure')} />
      <Button type="submit" busy={form.pending}>
        {t('complete')}
      </Button>
    </Form>
  )
}
