'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { type RoutedKind, routeDrop } from '@/db/contact/guard/routes/input'
import { drop } from './actions'

/** Takes the town's own route away. */
export function DropForm({ kind, version }: { kind: RoutedKind; version: number }) {
  const t = useTranslations('channels.form')
  const form = useFormAction(drop, routeDrop)
  return (
    <Form of={form} className="boxed flow">
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="version" value={version} />
      <p>{t('dropText')}</p>
      <Button type="submit" look="danger" busy={form.pending}>
        {t('drop')}
      </Button>
    </Form>
  )
}
