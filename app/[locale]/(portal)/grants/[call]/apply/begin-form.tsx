'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { beginInput } from '@/db/grants/applications/drafts/input'
import { begin } from './actions'

type Props = { call: string; beginning: string; applicant: string }

export function BeginForm({ call, beginning, applicant }: Props) {
  const t = useTranslations('applications.begin')
  const form = useFormAction(begin, beginInput, { call, beginning })
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="call" value={call} />
      <input type="hidden" name="beginning" value={form.field('beginning').defaultValue} />
      <Button type="submit" busy={form.pending}>
        {t('submit', { applicant })}
      </Button>
      <p className="field-hint">{t('saved')}</p>
    </Form>
  )
}
