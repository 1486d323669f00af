'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TickForm } from '@/components/ui/tick-form'
import { useFormAction } from '@/components/ui/use-form-action'
import { acts, chooseInput } from '@/db/contact/bulks/input'
import { choose } from './actions'

type Props = { submission: string; all: { query: string; label: string }; region: string; children: ReactNode }

/** The cases of the queue, and what may be done to those that are ticked. */
export function ChooseForm({ children, ...queue }: Props) {
  const form = useFormAction(choose, chooseInput)
  const t = useTranslations('queue')
  const words = {
    legend: t('bulk.legend'),
    keys: t('table.keys'),
    chosen: (count: number) => t('bulk.chosen', { count }),
    page: t('bulk.page'),
    clear: t('bulk.clear'),
  }
  const able = (['take', ...acts] as const).map((act) => ({ act, label: t(`bulk.${act}`), main: act === 'take' }))
  return (
    <TickForm form={form} {...queue} words={words} acts={able}>
      {children}
    </TickForm>
  )
}
