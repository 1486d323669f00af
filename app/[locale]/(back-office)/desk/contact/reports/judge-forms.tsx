'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { useFormAction } from '@/components/ui/use-form-action'
import { hidingInput, leavingInput, type ReportReason, reportReasons } from '@/db/contact/reports/input'
import { hide, leave } from './actions'

/** `name`: what the thing is called, for whoever hears the buttons one by one. */
type Props = { about: { case: string; photo: string | null; newest: string }; name: string }

export function LeaveForm({ about, name }: Props) {
  const t = useTranslations('caseReports.desk')
  const form = useFormAction(leave, leavingInput)
  return (
    <Form of={form} className="flow">
      <About {...about} />
      <Button type="submit" look="secondary" busy={form.pending} aria-label={t('leaveFor', { name })}>
        {t('leave')}
      </Button>
    </Form>
  )
}

/** `said`: what the first reader held to be wrong. */
export function HideForm({ about, name, said }: Props & { said: ReportReason }) {
  const t = useTranslations('caseReports.desk')
  const reasons = useTranslations('caseReports.form.reasons')
  const form = useFormAction(hide, hidingInput, { reason: said })
  const field = form.field('reason')
  return (
    <Form of={form} className="flow">
      <About {...about} />
      <Select
        {...field}
        id={`${field.name}-${about.newest}`}
        label={t('why')}
        options={reportReasons.map((value) => ({ value, label: reasons(value) }))}
      />
      <Button type="submit" look="danger" busy={form.pending} aria-label={t('hideFor', { name })}>
        {t(about.photo ? 'hidePhoto' : 'hide')}
      </Button>
    </Form>
  )
}

function About({ case: id, photo, newest }: Props['about']) {
  return (
    <>
      <input type="hidden" name="case" value={id} />
      {photo && <input type="hidden" name="photo" value={photo} />}
      <input type="hidden" name="newest" value={newest} />
    </>
  )
}
