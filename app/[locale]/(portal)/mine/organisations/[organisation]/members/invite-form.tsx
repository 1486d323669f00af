'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { memberRoles } from '@/db/people/organisations/input'
import { invitationInput } from '@/db/people/organisations/invitations/input'
import { send } from './actions'

export function InviteForm({ organisation }: { organisation: string }) {
  const t = useTranslations('organisations')
  const form = useFormAction(send, invitationInput, { role: 'editor' })
  return (
    <Form of={form}>
      <input type="hidden" name="organisation" value={organisation} />
      <RadioGroup
        {...form.field('role')}
        label={t('invite.role')}
        options={memberRoles.map((value) => ({ value, label: t(`roles.${value}`), hint: t(`roleAbout.${value}`) }))}
      />
      <TextField
        {...form.field('email')}
        type="email"
        label={t('invite.email')}
        hint={t('invite.emailHint')}
        optional={t('optional')}
        autoComplete="off"
      />
      <Button type="submit" busy={form.pending}>
        {t('invite.button')}
      </Button>
    </Form>
  )
}
