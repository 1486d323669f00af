'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { absenceEnd } from '@/db/contact/absences/input'
import { drop } from './actions'

/** Takes an absence away: it was a mistake, or somebody is back early. */
export function DropForm({ absence, name }: { absence: string; name: string }) {
  const t = useTranslations('absences')
  const form = useFormAction(drop, absenceEnd)
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="absence" value={absence} />
      <Button type="submit" look="quiet" small busy={form.pending}>
        {t('drop')}
        <span className="sr-only">: {name}</span>
      </Button>
    </Form>
  )
}
