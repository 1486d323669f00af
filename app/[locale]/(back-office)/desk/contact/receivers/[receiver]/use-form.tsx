'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { receiverUse } from '@/db/contact/receivers/input'
import { changeUse } from './actions'

/** Takes the receiver out of use, or into use again. */
export function UseForm({ id, inUse }: { id: string; inUse: boolean }) {
  const t = useTranslations('forwards.receivers')
  const form = useFormAction(changeUse, receiverUse)
  const to = inUse ? 'off' : 'on'
  return (
    <Form of={form} className="boxed flow">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="use" value={to} />
      <p>{t(`${to}Text`)}</p>
      <Button type="submit" look={inUse ? 'danger' : 'secondary'} busy={form.pending}>
        {t(to)}
      </Button>
    </Form>
  )
}
