'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { FoldedForm } from '@/components/ui/form'
import { TextArea } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import type { Action } from '@/components/ui/use-send'
import { unlockInput } from '@/db/grants/allocations/scenarios/input'

/** Takes the lock off, with a reason. */
export function UnlockForm({ action, lock }: { action: Action; lock: string }) {
  const t = useTranslations('allocations.locked')
  const form = useFormAction(action, unlockInput, { lock })
  return (
    <FoldedForm of={form} title={t('unlock')}>
      <input type="hidden" name="lock" value={lock} />
      <p>{t('unlockText')}</p>
      <TextArea {...form.field('reason')} label={t('reason')} rows={3} maxLength={1000} />
      <Button type="submit" look="danger" busy={form.pending}>
        {t('unlock')}
      </Button>
    </FoldedForm>
  )
}
