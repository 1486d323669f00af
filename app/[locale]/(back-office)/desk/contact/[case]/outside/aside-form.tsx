'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { setAsideInput } from '@/db/contact/deliveries/news/input'
import { setAside } from './actions'

export function AsideForm({ news, id }: { news: string; id: string }) {
  const t = useTranslations('exchange.news')
  const form = useFormAction(setAside, setAsideInput)
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="news" value={news} />
      <input type="hidden" name="case" value={id} />
      <Button type="submit" small look="secondary" busy={form.pending}>
        {t('aside')}
      </Button>
    </Form>
  )
}
