'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { useFormAction } from '@/components/ui/use-form-action'
import { type MemberRole, memberRoles } from '@/db/people/organisations/input'
import { roleChange } from '@/db/people/organisations/members/input'
import { giveRole } from './actions'

type Props = { organisation: string; member: string; name: string; role: MemberRole }

export function RoleForm({ organisation, member, name, role }: Props) {
  const t = useTranslations('organisations')
  const form = useFormAction(giveRole, roleChange, { role }, { scope: member })
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="organisation" value={organisation} />
      <input type="hidden" name="member" value={member} />
      <Select
        {...form.field('role')}
        label={t('members.changeOf', { name })}
        options={memberRoles.map((value) => ({ value, label: t(`roles.${value}`) }))}
      />
      <Button type="submit" look="secondary" small busy={form.pending}>
        {t('members.change')}
      </Button>
    </Form>
  )
}
