'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { DateField, TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { blockInput } from '@/db/contact/blocks/input'
import { add } from './actions'

/** An address or words, why, and until when. */
export function BlockForm({ initial }: { initial: Typed }) {
  const t = useTranslations('blocks.form')
  const form = useFormAction(add, blockInput, initial)
  return (
    <section className="boxed flow column" aria-labelledby="block-heading">
      <h2 id="block-heading">{t('title')}</h2>
      <Form of={form} className="flow">
        <RadioGroup
          {...form.field('kind')}
          label={t('kind')}
          options={(['email', 'word'] as const).map((value) => ({ value, label: t(`kinds.${value}`) }))}
          tight
        />
        <TextField {...form.field('mark')} label={t('mark')} hint={t('markHint')} autoComplete="off" />
        <TextField {...form.field('reason')} label={t('reason')} hint={t('reasonHint')} autoComplete="off" />
        <DateField {...form.field('until')} label={t('until')} hint={t('untilHint')} />
        <Button type="submit" busy={form.pending}>
          {t('add')}
        </Button>
      </Form>
    </section>
  )
}
