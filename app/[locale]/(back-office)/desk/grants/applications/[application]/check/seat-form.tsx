'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { type Option, Select } from '@/components/ui/select'
import { useFormAction } from '@/components/ui/use-form-action'
import { seatInput } from '@/db/grants/scorings/input'
import { seat } from './actions'

export function SeatForm({ application, free }: { application: string; free: readonly Option[] }) {
  const t = useTranslations('scorings')
  const form = useFormAction(seat, seatInput)
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="application" value={application} />
      <Select {...form.field('assessor')} label={t('addAssessor')} empty={t('choose')} options={free} />
      <Button type="submit" look="secondary" busy={form.pending}>
        {t('seat')}
      </Button>
    </Form>
  )
}
