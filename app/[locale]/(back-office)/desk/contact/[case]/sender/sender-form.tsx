'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/choices'
import { FoldedForm } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { DateField, TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { senderInput } from '@/db/contact/blocks/input'
import { block } from './actions'

type Props = { id: string; known: readonly ('email' | 'network')[]; initial: Typed }

/** By what the sender is to be known, why and until when. */
export function SenderForm({ id, known, initial }: Props) {
  const t = useTranslations('blocks.sender')
  const form = useFormAction(block, senderInput, { by: known[0] ?? '', ...initial })
  return (
    <FoldedForm of={form} title={t('title')} lead={t('lead')}>
      <input type="hidden" name="case" value={id} />
      <RadioGroup
        {...form.field('by')}
        label={t('by')}
        options={known.map((value) => ({ value, label: t(`kinds.${value}`), hint: t(`hints.${value}`) }))}
        tight
      />
      <TextField {...form.field('reason')} id="block-reason" label={t('reason')} autoComplete="off" />
      <DateField {...form.field('until')} id="block-until" label={t('until')} hint={t('untilHint')} />
      <Button type="submit" look="secondary" busy={form.pending}>
        {t('block')}
      </Button>
    </FoldedForm>
  )
}
