'use client'
import { useTranslations } from 'next-intl'
import { TextField } from '@/components/ui/text-field'
import type { useFormAction } from '@/components/ui/use-form-action'

/** Who one person that the money goes to is, and their part of it. */
export function PayeeFields({ field }: Pick<ReturnType<typeof useFormAction>, 'field'>) {
  const t = useTranslations('money.payees')
  return (
    <>
      <TextField {...field('name')} label={t('name')} maxLength={120} autoComplete="off" />
      <TextField {...field('identity')} label={t('identity')} maxLength={11} width="short" autoComplete="off" />
      <TextField
        {...field('weight')}
        label={t('weight')}
        hint={t('weightHint')}
        inputMode="numeric"
        maxLength={4}
        width="short"
      />
    </>
  )
}
