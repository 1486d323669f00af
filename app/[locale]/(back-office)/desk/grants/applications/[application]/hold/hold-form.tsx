'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { TextArea } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { holdInput, liftInput } from '@/db/grants/retention/holds/input'
import { hold, lift } from './actions'

/** Why this application must be kept. */
export function HoldForm({ id, initial }: { id: string; initial: Typed }) {
  const t = useTranslations('grantKeeping.hold')
  const form = useFormAction(hold, holdInput, initial)
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="application" value={id} />
      <TextArea {...form.field('holdWhy')} label={t('why')} hint={t('whyHint')} rows={2} />
      <Button type="submit" busy={form.pending} look="secondary">
        {t('place')}
      </Button>
    </Form>
  )
}

export function LiftForm({ id }: { id: string }) {
  const t = useTranslations('grantKeeping.hold')
  const form = useFormAction(lift, liftInput)
  return (
    <Form of={form}>
      <input type="hidden" name="application" value={id} />
      <Button type="submit" busy={form.pending} look="secondary">
        {t('lift')}
      </Button>
    </Form>
  )
}
