'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { type Option, Select } from '@/components/ui/select'
import { useFormAction } from '@/components/ui/use-form-action'
import { assignInput } from '@/db/contact/cases/input'
import { assign } from './actions'

type Props = { id: string; version: number; units: readonly Option[]; handlers: readonly Option[]; initial: Typed }

/** Whose case it is: a unit, and somebody there. */
export function AssignForm({ id, version, units, handlers, initial }: Props) {
  const t = useTranslations('contact.desk.assign')
  const form = useFormAction(assign, assignInput, initial)
  return (
    <section className="boxed flow" aria-labelledby="assign-heading">
      <h2 id="assign-heading">{t('title')}</h2>
      <Form of={form} className="flow">
        <input type="hidden" name="case" value={id} />
        <input type="hidden" name="version" value={version} />
        <Select {...form.field('unit')} label={t('unit')} options={units} />
        <Select {...form.field('handler')} label={t('handler')} empty={t('nobody')} options={handlers} />
        <Button type="submit" busy={form.pending} look="secondary">
          {t('save')}
        </Button>
      </Form>
    </section>
  )
}
