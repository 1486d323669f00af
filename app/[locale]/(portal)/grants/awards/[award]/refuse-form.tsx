'use client'
import { useTranslations } from 'next-intl'
import { z } from 'zod'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/choices'
import { FoldedForm } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { refuse } from './actions'

/** Gives the grant up: folded away, and asked twice. */
export function RefuseForm({ award }: { award: string }) {
  const t = useTranslations('money.mine')
  const form = useFormAction(refuse, z.looseObject({}))
  return (
    <FoldedForm of={form} title={t('refuse')} lead={t('refuseHint')}>
      <input type="hidden" name="award" value={award} />
      <Checkbox {...form.ticked('sure')} label={t('refuseSure')} />
      <Button type="submit" look="danger" busy={form.pending}>
        {t('refuse')}
      </Button>
    </FoldedForm>
  )
}
