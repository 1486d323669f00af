'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { type RoutedKind, routeInput } from '@/db/contact/guard/routes/input'
import type { Locale } from '@/tenants/municipality'
import { save } from './actions'

type Props = { kind: RoutedKind; version: number; locales: readonly [Locale, ...Locale[]]; initial: Typed }

export function RouteForm({ kind, version, locales, initial }: Props) {
  const t = useTranslations('channels.form')
  const optional = useTranslations('problems')('optional')
  const form = useFormAction(save, routeInput(locales[0]), initial)
  return (
    <Form of={form}>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="version" value={version} />
      {locales.map((locale, at) => (
        <TextField
          key={locale}
          {...form.field(`name.${locale}`)}
          label={t(`name.${locale}`)}
          hint={at === 0 ? t('nameHint') : undefined}
          optional={at === 0 ? undefined : optional}
        />
      ))}
      <TextField {...form.field('url')} type="url" label={t('url')} hint={t('oneHint')} optional={optional} />
      <TextField {...form.field('phone')} label={t('phone')} width="medium" optional={optional} />
      <TextField {...form.field('email')} type="email" label={t('email')} width="medium" optional={optional} />
      <Button type="submit" busy={form.pending}>
        {t('save')}
      </Button>
    </Form>
  )
}
