'use client'
import { useTranslations } from 'next-intl'
import { z } from 'zod'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/choices'
import { Fold } from '@/components/ui/fold'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { refuse } from './actions'

/** Gives the grant up: folded away, and asked twice. */
export function RefuseForm({ award }: { award: string }) {
  const t = useTranslations('money.mine')
  const form = useFormAction(refuse, z.looseObject({}))
  return (
    <Fold title={t('refuse')} open={Boolean(form.refusal)}>
      <p>{t('refuseHint')}</p>
      <Form of={form} className="flow">
        <input type="hidden" name="award" value={award} />
        <Checkbox {...form.ticked('sure')} label={t('refuseSure')} />
        <Button type="submit" look="danger" busy={form.pending}>
          {t('refuse')}
        </Button>
      </Form>
    </Fold>
  )
}
