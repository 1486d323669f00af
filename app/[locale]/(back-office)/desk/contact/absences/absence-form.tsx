'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { type Option, Select } from '@/components/ui/select'
import { DateField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { absenceInput } from '@/db/contact/absences/input'
import { note } from './actions'

/** Somebody is away, and another takes what comes to them. */
export function AbsenceForm({ handlers, initial }: { handlers: readonly Option[]; initial: Typed }) {
  const t = useTranslations('absences.form')
  const form = useFormAction(note, absenceInput, initial)
  return (
    <section className="boxed flow column" aria-labelledby="absence-heading">
      <h2 id="absence-heading">{t('title')}</h2>
      <Form of={form} className="flow">
        <input type="hidden" name="submission" value={form.field('submission').defaultValue} />
        <Select {...form.field('staff')} label={t('staff')} empty={t('choose')} options={handlers} />
        <Select {...form.field('substitute')} label={t('substitute')} empty={t('choose')} options={handlers} />
        <DateField {...form.field('from')} label={t('from')} />
        <DateField {...form.field('until')} label={t('until')} hint={t('untilHint')} />
        <Button type="submit" busy={form.pending}>
          {t('save')}
        </Button>
      </Form>
    </section>
  )
}
