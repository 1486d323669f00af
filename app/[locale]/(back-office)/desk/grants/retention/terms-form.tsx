'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { bounds, retentionClasses, retentionInput } from '@/db/grants/retention/input'
import { save } from './actions'

/** How long: the first press shows what would go, the second saves. */
export function TermsForm({ initial, shown }: { initial: Typed; shown: boolean }) {
  const t = useTranslations('grantKeeping.form')
  const form = useFormAction(save, retentionInput, initial)
  return (
    <Form of={form} className="flow column">
      <h3>{t('title')}</h3>
      {(['version', 'seen'] as const).map((name) => (
        <input key={name} type="hidden" name={name} value={form.field(name).defaultValue} />
      ))}
      {retentionClasses.map((name) => (
        <TextField
          key={name}
          {...form.field(name)}
          inputMode="numeric"
          width="short"
          autoComplete="off"
          label={t(name)}
          hint={t('hint', { least: bounds[name].min, most: bounds[name].max })}
        />
      ))}
      <Button type="submit" busy={form.pending}>
        {t(shown ? 'save' : 'try')}
      </Button>
    </Form>
  )
}
