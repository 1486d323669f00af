'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { rerouteInput } from '@/db/contact/cases/input'
import { reroute } from './actions'

/** Sends the case where the rules say now. */
export function RerouteForm({ id, version }: { id: string; version: number }) {
  const t = useTranslations('routing.reroute')
  const form = useFormAction(reroute, rerouteInput)
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="case" value={id} />
      <input type="hidden" name="version" value={version} />
      <Button type="submit" look="secondary" small busy={form.pending}>
        {t('button')}
      </Button>
    </Form>
  )
}
