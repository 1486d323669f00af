'use client'
import { useTranslations } from 'next-intl'
import { RadioGroup } from '@/components/ui/choices'
import { TextField } from '@/components/ui/text-field'
import type { useFormAction } from '@/components/ui/use-form-action'
import { arrivalWays } from '@/db/grants/applications/arrivals/input'
import { applicantKinds } from '@/db/grants/forms/input'
import type { Locale } from '@/tenants/municipality'

type Fields = ReturnType<typeof useFormAction>

/** When and how a paper came, and whose it is. Without scripts every field is there, and says when it is to be filled in. */
export function ArrivalFields({ form, languages }: { form: Fields; languages: readonly Locale[] }) {
  const [t, words] = [useTranslations('arrivals.form'), useTranslations('arrivals')]
  return (
    <>
      <fieldset className="fields">
        <legend className="field-label field-label-large">{t('arrival')}</legend>
        <TextField
          {...form.field('arrivedAt')}
          type="datetime-local"
          width="medium"
          label={t('arrivedAt')}
          hint={t('arrivedAtHint')}
        />
        <RadioGroup
          {...form.field('way')}
          tight
          label={t('way')}
          options={arrivalWays.map((value) => ({ value, label: words(`way.${value}`) }))}
        />
        <RadioGroup
          {...form.field('language')}
          tight
          label={t('language')}
          hint={t('languageHint')}
          options={languages.map((value) => ({ value, label: words(`language.${value}`) }))}
        />
      </fieldset>
      <fieldset className="fields">
        <legend className="field-label field-label-large">{t('applicant')}</legend>
        <RadioGroup
          {...form.field('kind')}
          label={t('kind')}
          options={applicantKinds.map((value) => ({ value, label: words(`kind.${value}`) }))}
        />
        <TextField
          {...form.field('register')}
          label={t('register')}
          hint={t('registerHint')}
          optional={t('ofRegistered')}
          width="short"
          maxLength={20}
          autoComplete="off"
        />
        <TextField {...form.field('name')} label={t('name')} hint={t('nameHint')} maxLength={120} autoComplete="off" />
        <TextField
          {...form.field('street')}
          label={t('street')}
          hint={t('streetHint')}
          maxLength={120}
          autoComplete="off"
        />
        <TextField
          {...form.field('postcode')}
          label={t('postcode')}
          width="short"
          inputMode="numeric"
          maxLength={5}
          autoComplete="off"
        />
        <TextField
          {...form.field('postOffice')}
          label={t('postOffice')}
          width="medium"
          maxLength={60}
          autoComplete="off"
        />
      </fieldset>
    </>
  )
}
