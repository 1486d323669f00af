'use client'
import { useTranslations } from 'next-intl'
import { Select } from '@/components/ui/select'
import type { useFormAction } from '@/components/ui/use-form-action'
import { makers } from '@/db/grants/decisions/input'

type Props = { form: ReturnType<typeof useFormAction>; board: boolean }

/** Who decides; what is the board's is nobody else's. */
export function MakerField({ form, board }: Props) {
  const t = useTranslations('decisions')
  return (
    <Select
      {...form.field('maker')}
      label={t('one.maker')}
      options={makers
        .filter((value) => value === 'board' || !board)
        .map((value) => ({ value, label: t(`maker.${value}`) }))}
    />
  )
}
