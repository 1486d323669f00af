'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { Select } from '@/components/ui/select'
import { useFormAction } from '@/components/ui/use-form-action'
import { assigningInput } from '@/db/grants/applications/handling/input'
import { assign } from './actions'

type Props = {
  application: string
  version: number
  preparers: readonly { id: string; name: string }[]
  initial: Typed
}

export function AssignForm({ application, version, preparers, initial }: Props) {
  const t = useTranslations('handling.work')
  const form = useFormAction(assign, assigningInput, initial)
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="application" value={application} />
      <input type="hidden" name="version" value={version} />
      <Select
        {...form.field('handler')}
        label={t('handler')}
        empty={t('choose')}
        options={preparers.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Button type="submit" look="secondary" busy={form.pending}>
        {t('assign')}
      </Button>
    </Form>
  )
}
