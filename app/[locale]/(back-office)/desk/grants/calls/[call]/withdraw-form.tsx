'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Fold } from '@/components/ui/fold'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import type { Action } from '@/components/ui/use-send'
import { versionInput } from '@/db/grants/calls/parts/input'

/** Takes the call back from residents, while nobody has applied. */
export function WithdrawForm({ action, version }: { action: Action; version: string }) {
  const t = useTranslations('calls.desk')
  const form = useFormAction(action, versionInput, { version })
  return (
    <Fold title={t('withdrawTitle')}>
      <Form of={form}>
        <input type="hidden" name="version" value={version} />
        <p>{t('withdrawText')}</p>
        <Button type="submit" look="danger" busy={form.pending}>
          {t('withdraw')}
        </Button>
      </Form>
    </Fold>
  )
}
