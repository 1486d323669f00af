'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Checkbox, type ChoiceOption, RadioGroup } from '@/components/ui/choices'
import { FoldedForm } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { type Option, Select } from '@/components/ui/select'
import { DateField, TextArea, TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { forwardInput } from '@/db/contact/forwards/input'
import type { Locale } from '@/tenants/municipality'
import { LanguagesField, type Readers } from '../languages-field'
import { forward } from './actions'
import { ShareFields } from './share-fields'

type Props = {
  id: string
  version: number
  receivers: readonly Option[]
  locales: readonly Locale[]
  photos: readonly ChoiceOption[]
  /** Whether there is a place to show, and whether the reporter lets how to reach them be shown. */
  place: boolean
  contact: boolean
  /** That a rule suggests somebody, in words. */
  suggested: string | null
  readers: Readers
  initial: Typed
}

/** To whom the case goes, what they see of it, and by when they are to answer. */
export function ForwardForm({
  id,
  version,
  receivers,
  locales,
  photos,
  place,
  contact,
  suggested,
  readers,
  initial,
}: Props) {
  const t = useTranslations('forwards.form')
  const locale = useTranslations('forwards.receivers.locale')
  const optional = useTranslations('problems')('optional')
  const form = useFormAction(forward, forwardInput, initial, { scope: 'forward' })
  return (
    <FoldedForm of={form} title={t('title')} open={Boolean(initial.case || suggested) || form.answer > 0}>
      <input type="hidden" name="case" value={id} />
      <input type="hidden" name="version" value={version} />
      {suggested && <p>{suggested}</p>}
      <p className="muted">{t('lead')}</p>
      <Select {...form.field('recipient')} label={t('receiver')} empty={t('other')} options={receivers} />
      <fieldset className="boxed flow">
        <legend>{t('once')}</legend>
        <TextField {...form.field('name')} label={t('name')} optional={optional} autoComplete="off" />
        <TextField
          {...form.field('email')}
          type="email"
          label={t('email')}
          hint={t('emailHint')}
          optional={optional}
          autoComplete="off"
        />
        <RadioGroup
          {...form.field('locale')}
          label={t('language')}
          options={locales.map((value) => ({ value, label: locale(value) }))}
          tight
        />
      </fieldset>
      <ShareFields form={form} photos={photos} place={place} contact={contact} />
      {contact && <Checkbox {...form.ticked('whole')} label={t('whole')} hint={t('wholeHint')} />}
      <DateField {...form.field('dueOn')} label={t('due')} />
      <TextArea {...form.field('message')} label={t('message')} hint={t('messageHint')} optional={optional} rows={3} />
      <TextArea {...form.field('tell')} label={t('words')} optional={optional} rows={3} />
      <LanguagesField form={form} readers={readers} />
      <Button type="submit" busy={form.pending} look="secondary">
        {t('send')}
      </Button>
    </FoldedForm>
  )
}
