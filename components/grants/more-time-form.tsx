'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { FoldedForm } from '@/components/ui/form'
import { DateField, TextArea } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import type { Action } from '@/components/ui/use-send'
import { moreTimeInput, paperMoreTimeInput } from '@/db/grants/extensions/input'
import type { Extendable } from '@/db/grants/extensions/rules'

type Props = {
  action: Action
  about: Extendable
  id: string
  /** Of a request that came by post, the day is asked; it is today unless something else is written. */
  arrivedOn?: string
}

/** Asks for more time, with the reason and the day that is wished for. */
export function MoreTimeForm({ action, about, id, arrivedOn }: Props) {
  const t = useTranslations('extensions')
  const input = arrivedOn ? paperMoreTimeInput : moreTimeInput
  const form = useFormAction(action, input, arrivedOn ? { arrivedOn } : {}, { scope: 'more-time' })
  return (
    <FoldedForm of={form} title={t(arrivedOn ? 'paper' : 'ask')} lead={t(`lead.${about}`)}>
      <input type="hidden" name="about" value={about} />
      <input type="hidden" name="id" value={id} />
      <TextArea {...form.field('reason')} label={t('reason')} rows={3} maxLength={1000} />
      <DateField {...form.field('wishedOn')} label={t('wishedOn')} />
      {arrivedOn && <DateField {...form.field('arrivedOn')} label={t('arrivedOn')} />}
      <Button type="submit" look="secondary" busy={form.pending}>
        {t(arrivedOn ? 'keyIt' : 'askIt')}
      </Button>
    </FoldedForm>
  )
}
