'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import type { FormState, Typed } from '@/components/ui/form-state'
import { TextArea, TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { followUpInput } from '@/db/budget/follow-ups/input'
import { followUpStates } from '@/db/budget/follow-ups/rules'
import type { Locale } from '@/tenants/municipality'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  /** The town's languages; the first is required. */
  languages: readonly [Locale, ...Locale[]]
  /** The id the entry is going to have. */
  submission: string
  initial: Typed
}

export function AddForm({ action, languages, submission, initial }: Props) {
  const [t, state] = [useTranslations('followUps.desk'), useTranslations('followUps.state')]
  const [first] = languages
  const input = useMemo(() => followUpInput(first), [first])
  const form = useFormAction(action, input, initial)
  const { defaultValue, ...choice } = form.several('state')
  return (
    <Form of={form}>
      <input type="hidden" name="submission" value={submission} />
      <RadioGroup
        {...choice}
        label={t('stateField')}
        defaultValue={defaultValue[0]}
        options={followUpStates.map((value) => ({ value, label: state(value) }))}
      />
      <TextField {...form.field('happensOn')} type="date" width="short" label={t('day')} hint={t('dayHint')} />
      {languages.map((language) => (
        <TextArea
          key={language}
          {...form.field(`text.${language}`)}
          lang={language}
          rows={3}
          label={t('text', { language: t(`language.${language}`) })}
          hint={language === first ? undefined : t('fallback')}
          optional={language === first ? undefined : t('optional')}
        />
      ))}
      <TextField
        {...form.field('spentCents')}
        inputMode="decimal"
        width="short"
        label={t('spentField')}
        hint={t('spentHint')}
        optional={t('optional')}
      />
      <Button type="submit" busy={form.pending}>
        {t('save')}
      </Button>
    </Form>
  )
}
