'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { cadences, watchInput } from '@/db/contact/watches/input'
import { follow } from './actions'

type Props = { chosen: readonly [name: string, value: string][]; initial: Typed }

/** "Tell me of these by e-mail": an address, how often, and no account. */
export function WatchForm({ chosen, initial }: Props) {
  const t = useTranslations('watches')
  const form = useFormAction(follow, watchInput, initial)
  return (
    <Form of={form} className="flow">
      {chosen.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <RadioGroup
        {...form.field('every')}
        label={t('form.every')}
        hint={t('everyHint')}
        options={cadences.map((value) => ({ value, label: t(`every.${value}`) }))}
      />
      <TextField
        {...form.field('email')}
        label={t('form.email')}
        hint={t('form.hint')}
        type="email"
        autoComplete="email"
      />
      <Button type="submit" look="secondary" icon="mail" busy={form.pending}>
        {t('form.send')}
      </Button>
    </Form>
  )
}
