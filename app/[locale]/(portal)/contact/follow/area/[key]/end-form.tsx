'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { watchKeyInput } from '@/db/contact/watches/input'
import { end } from './actions'

export function EndForm({ at }: { at: string }) {
  const t = useTranslations('watches.end')
  const form = useFormAction(end, watchKeyInput, {})
  return (
    <section className="boxed flow" aria-labelledby="end">
      <h2 id="end">{t('title')}</h2>
      <p>{t('text')}</p>
      <Form of={form}>
        <input type="hidden" name="at" value={at} />
        <Button type="submit" look="secondary" busy={form.pending}>
          {t('button')}
        </Button>
      </Form>
    </section>
  )
}
