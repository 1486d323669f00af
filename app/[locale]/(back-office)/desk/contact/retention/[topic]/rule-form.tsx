'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { retentionInput } from '@/db/contact/retention/input'
import { save } from './actions'

const hidden = ['topic', 'version', 'seen'] as const

/** How long: the first press shows what would go, the second saves. */
export function RuleForm({ initial, shown }: { initial: Typed; shown: boolean }) {
  const t = useTranslations('keeping.form')
  const form = useFormAction(save, retentionInput, initial)
  const days = { inputMode: 'numeric', width: 'short', autoComplete: 'off' } as const
  return (
    <Form of={form} className="flow">
      {hidden.map((name) => (
        <input key={name} type="hidden" name={name} value={form.field(name).defaultValue} />
      ))}
      <TextField {...form.field('photoDays')} {...days} label={t('photoDays')} hint={t('photoHint')} />
      <TextField {...form.field('blankDays')} {...days} label={t('blankDays')} hint={t('blankHint')} />
      <Checkbox {...form.ticked('blankText')} label={t('blankText')} hint={t('blankTextHint')} />
      <TextField
        {...form.field('deleteDays')}
        {...days}
        label={t('deleteDays')}
        hint={t('deleteHint')}
        optional={t('optional')}
      />
      <Button type="submit" busy={form.pending}>
        {t(shown ? 'save' : 'try')}
      </Button>
    </Form>
  )
}
