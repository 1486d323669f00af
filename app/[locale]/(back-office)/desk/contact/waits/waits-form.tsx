'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { waitsInput } from '@/db/contact/waits/input'
import { usualWaits, waitLimits } from '@/db/contact/waits/rules'
import { save } from './actions'

/** Days, each with its limits and what is usual. */
export function WaitsForm({ initial }: { initial: Typed }) {
  const t = useTranslations('waits')
  const form = useFormAction(save, waitsInput, initial)
  return (
    <Form of={form} className="flow column">
      <input type="hidden" name="since" value={form.field('since').defaultValue} />
      {(['dispute', 'question', 'forward'] as const).map((wait) => (
        <TextField
          key={wait}
          {...form.field(wait)}
          label={t(`${wait}.label`)}
          hint={`${t(`${wait}.hint`)} ${t('limits', { ...waitLimits[wait], usual: usualWaits[wait] })}`}
          inputMode="numeric"
          maxLength={3}
        />
      ))}
      <Button type="submit" busy={form.pending}>
        {t('save')}
      </Button>
    </Form>
  )
}
