'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import type { Option } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { beginInput } from '@/db/grants/calls/parts/input'
import { beginCall } from './actions'

type Props = { own: readonly Option[]; ready: readonly Option[]; initial: { from: string; slug: string } }

export function NewCallForm({ own, ready, initial }: Props) {
  const t = useTranslations('calls.desk')
  const form = useFormAction(beginCall, beginInput, initial)
  const from = form.field('from')
  const options = [
    ...own.map((option) => ({ ...option, hint: t('fromOwn') })),
    ...ready.map((option) => ({ ...option, hint: t('fromReady') })),
  ]
  return (
    <Form of={form}>
      <TextField {...form.field('slug')} label={t('slug')} hint={t('slugHint')} width="medium" />
      <RadioGroup {...from} label={t('from')} options={options} />
      <Button type="submit" busy={form.pending}>
        {t('begin')}
      </Button>
    </Form>
  )
}
