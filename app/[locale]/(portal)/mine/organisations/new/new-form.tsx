'use client'
import { useTranslations } from 'next-intl'
import { OrganisationFields } from '@/components/organisations/organisation-fields'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { TextArea } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { newOrganisation } from '@/db/people/organisations/input'
import { make } from './actions'

type Props = { submission: string; initial: Typed; municipalities: readonly { code: string; name: string }[] }

export function NewForm({ submission, initial, municipalities }: Props) {
  const t = useTranslations('organisations')
  const form = useFormAction(make, newOrganisation, initial)
  return (
    <Form of={form}>
      <input type="hidden" name="submission" value={submission} />
      <OrganisationFields form={form} municipalities={municipalities} />
      <TextArea
        {...form.field('group')}
        label={t('field.group')}
        hint={t('field.groupHint')}
        optional={t('optional')}
        rows={4}
      />
      <Button type="submit" busy={form.pending}>
        {t('add')}
      </Button>
    </Form>
  )
}
