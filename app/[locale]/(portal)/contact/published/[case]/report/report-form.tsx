'use client'
import { useTranslations } from 'next-intl'
import { Trap } from '@/components/contact/trap'
import { Button, ButtonLink, ButtonRow } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { TextArea } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { reportInput, reportReasons } from '@/db/contact/reports/input'
import { report } from './actions'

type Props = { reference: string; photo?: string; submission: string; back: string; initial: Typed }

/** What is wrong with it: a reason, and words if somebody has them. Nobody is asked who they are. */
export function ReportForm({ reference, photo, submission, back, initial }: Props) {
  const t = useTranslations('caseReports.form')
  const form = useFormAction(report, reportInput, initial)
  return (
    <Form of={form}>
      <input type="hidden" name="case" value={reference} />
      {photo && <input type="hidden" name="photo" value={photo} />}
      <input type="hidden" name="submission" value={String(initial.submission ?? submission)} />
      <RadioGroup
        {...form.field('reason')}
        label={t('reason')}
        options={reportReasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
      />
      <TextArea {...form.field('words')} label={t('words')} hint={t('wordsHint')} optional={t('optional')} rows={4} />
      <Trap label={t('trap')} />
      <ButtonRow>
        <Button type="submit" busy={form.pending}>
          {t('send')}
        </Button>
        <ButtonLink look="quiet" href={back}>
          {t('back')}
        </ButtonLink>
      </ButtonRow>
    </Form>
  )
}
