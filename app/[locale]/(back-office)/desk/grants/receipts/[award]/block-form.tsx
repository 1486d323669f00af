'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { FoldedForm } from '@/components/ui/form'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { blockInput } from '@/db/grants/receipts/input'
import { block } from './actions'

/** Stops the payment of an award, with the reason that whoever opens it next reads. */
export function BlockForm({ award, version }: { award: string; version: number }) {
  const t = useTranslations('money.stop')
  const form = useFormAction(block, blockInput, {}, { scope: 'stop' })
  return (
    <FoldedForm of={form} title={t('title')}>
      <input type="hidden" name="award" value={award} />
      <input type="hidden" name="version" value={version} />
      <p>{t('lead')}</p>
      <TextField {...form.field('note')} label={t('reason')} hint={t('hint')} maxLength={300} />
      <Button type="submit" look="danger" busy={form.pending}>
        {t('submit')}
      </Button>
    </FoldedForm>
  )
}
