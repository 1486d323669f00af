'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { noticeEnd } from '@/db/notices/input'
import { stopNotice } from './actions'

export function StopForm({ id }: { id: string }) {
  const t = useTranslations('notices')
  const form = useFormAction(stopNotice, noticeEnd)
  return (
    <Form of={form} className="boxed flow">
      <input type="hidden" name="id" value={id} />
      <p>{t('endText')}</p>
      <Button type="submit" look="danger" busy={form.pending}>
        {t('end')}
      </Button>
    </Form>
  )
}
