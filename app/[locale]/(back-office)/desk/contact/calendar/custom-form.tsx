'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { useFormAction } from '@/components/ui/use-form-action'
import { customInput } from '@/db/calendar/input'
import { custom } from './actions'

/** Whether the town works on the days that custom keeps free. */
export function CustomForm({ initial }: { initial: Typed }) {
  const t = useTranslations('calendar.custom')
  const form = useFormAction(custom, customInput, initial)
  const options = (['kept', 'worked'] as const).map((value) => ({ value, label: t(value) }))
  return (
    <section className="boxed flow column" aria-labelledby="custom-heading">
      <h2 id="custom-heading">{t('title')}</h2>
      <Form of={form} className="flow">
        <RadioGroup {...form.field('customary')} label={t('label')} options={options} />
        <Button type="submit" busy={form.pending}>
          {t('save')}
        </Button>
      </Form>
    </section>
  )
}
