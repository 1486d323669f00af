'use client'
import { useTranslations } from 'next-intl'
import { Button, ButtonRow } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { officialRoles, officialsInput } from '@/db/people/organisations/input'
import { saveOfficials } from './actions'

type Props = { organisation: string; version: number; rows: number; initial: Typed }

export function OfficialsForm({ organisation, version, rows, initial }: Props) {
  const t = useTranslations('organisations')
  const form = useFormAction(saveOfficials, officialsInput, initial)
  return (
    <Form of={form}>
      <input type="hidden" name="organisation" value={organisation} />
      <input type="hidden" name="version" value={version} />
      {Array.from({ length: rows }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are known by their place
        <Official key={at} at={at} form={form} />
      ))}
      <ButtonRow>
        <Button type="submit" busy={form.pending}>
          {t('save')}
        </Button>
        <Button type="submit" name="more" value="yes" look="secondary">
          {t('officials.more')}
        </Button>
      </ButtonRow>
    </Form>
  )
}

function Official({ at, form }: { at: number; form: ReturnType<typeof useFormAction> }) {
  const t = useTranslations('organisations')
  const field = (name: string) => form.field(`officials.${at}.${name}`)
  return (
    <fieldset className="boxed flow">
      <legend className="field-label field-label-large">{t('officials.row', { number: at + 1 })}</legend>
      <Select
        {...field('role')}
        label={t('officials.role')}
        options={officialRoles.map((value) => ({ value, label: t(`officials.${value}`) }))}
      />
      <TextField {...field('name')} label={t('officials.name')} maxLength={80} />
      <TextField {...field('email')} type="email" label={t('officials.email')} optional={t('optional')} />
      <TextField {...field('phone')} type="tel" label={t('officials.phone')} optional={t('optional')} width="medium" />
    </fieldset>
  )
}
