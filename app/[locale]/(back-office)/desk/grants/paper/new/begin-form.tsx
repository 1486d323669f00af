'use client'
import { useTranslations } from 'next-intl'
import { ArrivalFields } from '@/components/grants/arrival-fields'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { type Option, Select } from '@/components/ui/select'
import { useFormAction } from '@/components/ui/use-form-action'
import { beginPaperInput } from '@/db/grants/applications/arrivals/input'
import type { Locale } from '@/tenants/municipality'
import { begin } from './actions'

type Props = { calls: readonly Option[]; languages: readonly Locale[]; initial: Typed }

/** To what call a paper came, when, and from whom. */
export function BeginForm({ calls, languages, initial }: Props) {
  const t = useTranslations('arrivals.form')
  const form = useFormAction(begin, beginPaperInput, initial)
  return (
    <Form of={form} className="column flow-wide">
      <input type="hidden" name="beginning" value={form.field('beginning').defaultValue} />
      <Select {...form.field('call')} label={t('call')} hint={t('callHint')} empty={t('chooseCall')} options={calls} />
      <ArrivalFields form={form} languages={languages} />
      <Button type="submit" busy={form.pending}>
        {t('begin')}
      </Button>
    </Form>
  )
}
