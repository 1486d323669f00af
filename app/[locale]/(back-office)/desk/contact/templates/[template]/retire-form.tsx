'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { templateEnd } from '@/db/contact/templates/input'
import { retire } from './actions'

export function RetireForm({ id }: { id: string }) {
  const t = useTranslations('casework.templates')
  const form = useFormAction(retire, templateEnd)
  return (
    <Form of={form} className="boxed flow">
      <input type="hidden" name="id" value={id} />
      <p>{t('retireText')}</p>
      <Button type="submit" look="danger" busy={form.pending}>
        {t('retire')}
      </Button>
    </Form>
  )
}
