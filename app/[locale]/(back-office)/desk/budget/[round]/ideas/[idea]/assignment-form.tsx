'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { FormState, Typed } from '@/components/ui/form-state'
import { Select } from '@/components/ui/select'
import { DateField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { assignmentInput, nobody } from '@/db/budget/reviews/input'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  initial: Typed
  reviewers: readonly { id: string; name: string }[]
  me: string
}

export function AssignmentForm({ action, initial, reviewers, me }: Props) {
  const form = useFormAction(action, assignmentInput, initial)
  const t = useTranslations('reviews.bulk')
  const people = reviewers.map(({ id, name }) => ({ value: id, label: id === me ? t('me', { name }) : name }))
  return (
    <Form of={form} className="flow">
      {(['round', 'ideas', 'view'] as const).map((name) => (
        <input key={name} type="hidden" name={name} value={initial[name]} />
      ))}
      <div className="row items-end">
        <Select
          {...form.field('assignee')}
          label={t('assignee')}
          empty={t('choose')}
          options={[...people, { value: nobody, label: t('nobody') }]}
        />
        <DateField {...form.field('dueOn')} label={t('dueOn')} optional={t('optional')} />
        <Button type="submit" look="secondary" busy={form.pending}>
          {t('submitOne')}
        </Button>
      </div>
    </Form>
  )
}
