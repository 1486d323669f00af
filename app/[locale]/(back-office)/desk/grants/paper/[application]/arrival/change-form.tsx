'use client'
import { useTranslations } from 'next-intl'
import { ArrivalFields } from '@/components/grants/arrival-fields'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { useFormAction } from '@/components/ui/use-form-action'
import { arrivalInput } from '@/db/grants/applications/arrivals/input'
import type { Locale } from '@/tenants/municipality'
import { change } from './actions'

type Props = { application: string; version: number; languages: readonly Locale[]; initial: Typed }

export function ChangeForm({ application, version, languages, initial }: Props) {
  const t = useTranslations('arrivals.form')
  const form = useFormAction(change, arrivalInput, initial)
  return (
    <Form of={form} className="column flow-wide">
      <input type="hidden" name="application" value={application} />
      <input type="hidden" name="version" value={version} />
      <ArrivalFields form={form} languages={languages} />
      <Button type="submit" busy={form.pending}>
        {t('save')}
      </Button>
    </Form>
  )
}
