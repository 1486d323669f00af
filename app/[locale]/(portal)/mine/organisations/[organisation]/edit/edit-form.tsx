'use client'
import { useTranslations } from 'next-intl'
import { OrganisationFields } from '@/components/organisations/organisation-fields'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { useFormAction } from '@/components/ui/use-form-action'
import { organisationEdit } from '@/db/people/organisations/input'
import { edit } from './actions'

type Props = {
  organisation: string
  version: number
  initial: Typed
  municipalities: readonly { code: string; name: string }[]
}

export function EditForm({ organisation, version, initial, municipalities }: Props) {
  const t = useTranslations('organisations')
  const form = useFormAction(edit, organisationEdit, initial)
  return (
    <Form of={form}>
      <input type="hidden" name="organisation" value={organisation} />
      <input type="hidden" name="version" value={version} />
      <OrganisationFields form={form} municipalities={municipalities} />
      <Button type="submit" busy={form.pending}>
        {t('save')}
      </Button>
    </Form>
  )
}
