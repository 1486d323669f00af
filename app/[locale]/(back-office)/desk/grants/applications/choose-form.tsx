'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type Option, Select } from '@/components/ui/select'
import { TickForm } from '@/components/ui/tick-form'
import { useFormAction } from '@/components/ui/use-form-action'
import { handoutInput } from '@/db/grants/applications/handouts/input'
import { handOut } from './actions'

type Props = {
  submission: string
  all: { query: string; label: string }
  region: string
  colleagues: readonly Option[]
  children: ReactNode
}

/** The applications of the queue, and to whom those that are ticked may be handed. */
export function ChooseForm({ colleagues, children, ...queue }: Props) {
  // The queue's filters have a field of the same name.
  const form = useFormAction(handOut, handoutInput, {}, { scope: 'handout' })
  const t = useTranslations('handling.queue.bulk')
  const words = {
    legend: t('legend'),
    keys: t('keys'),
    chosen: (count: number) => t('chosen', { count }),
    page: t('page'),
    clear: t('clear'),
  }
  const colleague = (
    <Select {...form.field('handler')} label={t('colleague')} empty={t('choose')} options={colleagues} />
  )
  const acts = [
    { act: 'take', label: t('take'), main: true },
    { act: 'free', label: t('free') },
    ...(colleagues.length > 0 ? [{ act: 'give', label: t('give'), asks: colleague }] : []),
  ]
  return (
    <TickForm form={form} {...queue} words={words} acts={acts}>
      {children}
    </TickForm>
  )
}
