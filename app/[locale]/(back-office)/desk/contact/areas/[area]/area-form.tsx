'use client'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import type { MapSheet } from '@/components/map/map-panel'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { TextArea, TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { areaInput } from '@/db/contact/areas/input'
import type { Locale } from '@/tenants/municipality'
import { save } from './actions'
import { CornerMap } from './corner-map'
import { useCorners } from './use-corners'

type Props = {
  locales: readonly [Locale, ...Locale[]]
  /** What the form is known by, sent along unseen. */
  kept: Readonly<Record<string, string>>
  sheet: MapSheet | null
  initial: Typed
}

/** An area's names and its corners: put on the map, moved by buttons, or written as degrees. The field of degrees is what is sent. */
export function AreaForm({ locales, kept, sheet, initial }: Props) {
  const t = useTranslations('areas')
  const language = useTranslations('casework.arrival.locales')
  const optional = useTranslations('problems')('optional')
  const form = useFormAction(save, areaInput(locales[0]), initial)
  const box = useRef<HTMLDivElement>(null)
  const corners = useCorners(box, String(initial.corners ?? ''))
  return (
    <Form of={form}>
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
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
      {sheet && <CornerMap sheet={sheet} corners={corners} />}
      <div ref={box} onInput={corners.typed}>
        <TextArea {...form.field('corners')} label={t('corners')} hint={t('cornersHint')} rows={8} />
      </div>
      <Button type="submit" busy={form.pending}>
        {t('save')}
      </Button>
    </Form>
  )
}
