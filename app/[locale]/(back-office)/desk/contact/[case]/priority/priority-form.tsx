'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { useFormAction } from '@/components/ui/use-form-action'
import { type Priority, priorities, priorityInput } from '@/db/contact/cases/priorities/input'
import { prioritise } from './actions'

type Props = { id: string; version: number; priority: Priority }

export function PriorityForm({ id, version, priority }: Props) {
  const t = useTranslations('priority')
  const form = useFormAction(prioritise, priorityInput, { priority })
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="case" value={id} />
      <input type="hidden" name="version" value={version} />
      <Select
        {...form.field('priority')}
        label={t('label')}
        hint={t('hint')}
        options={priorities.map((value) => ({ value, label: t(`name.${value}`) }))}
      />
      <Button type="submit" busy={form.pending} look="secondary">
        {t('save')}
      </Button>
    </Form>
  )
}
