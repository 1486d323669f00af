'use client'
import { useTranslations } from 'next-intl'
import { Boxes } from '@/components/ui/boxes'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import type { Option } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { unitInput } from '@/db/contact/topics/units/input'
import type { Locale } from '@/tenants/municipality'
import { save } from './actions'

type Props = {
  locales: readonly [Locale, ...Locale[]]
  /** Everybody at the contact desk. */
  handlers: readonly Option[]
  /** The unit as it was opened; absent for a new one. */
  saved?: { id: string; version: number }
  initial: Typed
}

export function UnitForm({ locales, handlers, saved, initial }: Props) {
  const t = useTranslations('topics.units')
  const language = useTranslations('casework.arrival.locales')
  const optional = useTranslations('problems')('optional')
  const form = useFormAction(save, unitInput(locales[0]), initial)
  return (
    <Form of={form}>
      {saved && <input type="hidden" name="unit" value={saved.id} />}
      {saved && <input type="hidden" name="version" value={saved.version} />}
      {locales.map((locale, at) => (
        <TextField
          key={locale}
          {...form.field(`name.${locale}`)}
          label={t('name', { language: language(locale) })}
          optional={at > 0 ? optional : undefined}
          lang={locale}
          autoComplete="off"
        />
      ))}
      <TextField
        {...form.field('email')}
        type="email"
        label={t('email')}
        hint={t('emailHint')}
        optional={optional}
        autoComplete="off"
      />
      <Boxes of={form.several('members')} label={t('members')} hint={t('membersHint')} options={handlers} />
      <Button type="submit" busy={form.pending}>
        {t('save')}
      </Button>
    </Form>
  )
}
