'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import { DateField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { paperReportInput } from '@/db/grants/applications/arrivals/post/input'
import { keyIn } from './actions'

type Props = { report: string; seen: string; today: string }

/** The last press: what was read above is what the town keeps of the paper. */
export function KeyInForm({ report, seen, today }: Props) {
  const t = useTranslations('post')
  const form = useFormAction(keyIn, paperReportInput, { report, seen, arrivedOn: today })
  return (
    <Form of={form} className="tinted flow column">
      <input type="hidden" name="report" value={report} />
      <input type="hidden" name="seen" value={seen} />
      <DateField {...form.field('arrivedOn')} label={t('arrivedOn')} />
      <Checkbox {...form.ticked('sure')} label={t('report.sure')} />
      <Button type="submit" busy={form.pending}>
        {t('report.submit')}
      </Button>
    </Form>
  )
}
