'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { useFormAction } from '@/components/ui/use-form-action'
import { keepingInput, type PassportKind } from '@/db/grants/passports/input'
import { keep } from './actions'

type Props = {
  application: string
  attachment: string
  name: string
  kinds: readonly PassportKind[]
  /** The likeliest, which is chosen. */
  year: number
  years: readonly number[]
}

/** Keeps an attached paper for later years too. */
export function KeepForm({ application, attachment, name, kinds, year, years }: Props) {
  const t = useTranslations('passport')
  const initial = { application, attachment, kind: kinds[0] ?? '', year: String(year) }
  const form = useFormAction(keep, keepingInput, initial, { scope: attachment })
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="application" value={application} />
      <input type="hidden" name="attachment" value={attachment} />
      {kinds.length > 1 ? (
        <Select
          {...form.field('kind')}
          label={t('keep.kind')}
          options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
      ) : (
        <input type="hidden" name="kind" value={kinds[0]} />
      )}
      <Select
        {...form.field('year')}
        label={t('keep.year')}
        options={years.map((value) => ({ value: String(value), label: String(value) }))}
      />
      <Button type="submit" look="secondary" small busy={form.pending} aria-label={t('keep.buttonOf', { name })}>
        {t('keep.button')}
      </Button>
    </Form>
  )
}
