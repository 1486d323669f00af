'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { FoldedForm } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import type { Action } from '@/components/ui/use-send'
import { versionInput } from '@/db/grants/calls/parts/input'

/** Takes the call back from residents, while nobody has applied. */
export function WithdrawForm({ action, version }: { action: Action; version: string }) {
  const t = useTranslations('calls.desk')
  const form = useFormAction(action, versionInput, { version })
  return (
    <FoldedForm of={form} title={t('withdrawTitle')}>
      <input type="hidden" name="version" value={version} />
      <p>{t('withdrawText')}</p>
      <Button type="submit" look="danger" busy={form.pending}>
        {t('withdraw')}
      </Button>
    </FoldedForm>
  )
}
