'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { TextArea } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { mandateAsk } from '@/db/people/organisations/mandates/input'
import { ask } from './actions'

export function AskForm({ organisation, initial }: { organisation: string; initial: Typed }) {
  const t = useTranslations('organisations.ask')
  const form = useFormAction(ask, mandateAsk, initial)
  return (
    <Form of={form}>
      <input type="hidden" name="organisation" value={organisation} />
      <RadioGroup
        {...form.field('source')}
        label={t('source')}
        options={(['register', 'paper'] as const).map((value) => ({ value, label: t(value) }))}
      />
      <RadioGroup
        {...form.field('signing')}
        label={t('signing')}
        options={[
          { value: 'alone', label: t('alone') },
          { value: 'jointly', label: t('jointly'), hint: t('jointlyHint') },
        ]}
      />
      <TextArea {...form.field('grounds')} label={t('grounds')} hint={t('groundsHint')} rows={5} maxLength={1500} />
      <Button type="submit" busy={form.pending}>
        {t('send')}
      </Button>
    </Form>
  )
}
