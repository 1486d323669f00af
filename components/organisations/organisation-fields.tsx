'use client'
import { useTranslations } from 'next-intl'
import { Select } from '@/components/ui/select'
import { DateField, TextField } from '@/components/ui/text-field'
import type { useFormAction } from '@/components/ui/use-form-action'
import { forms } from '@/db/people/organisations/input'

type Props = { form: ReturnType<typeof useFormAction>; municipalities: readonly { code: string; name: string }[] }

/** What is written down of an organisation, in the order of a register extract. */
export function OrganisationFields({ form, municipalities }: Props) {
  const t = useTranslations('organisations')
  const optional = t('optional')
  return (
    <>
      <Select
        {...form.field('form')}
        label={t('field.form')}
        options={forms.map((value) => ({ value, label: t(`form.${value}`) }))}
      />
      <TextField {...form.field('name')} label={t('field.name')} hint={t('field.nameHint')} maxLength={120} />
      <TextField
        {...form.field('businessId')}
        label={t('field.businessId')}
        hint={t('field.businessIdHint')}
        optional={optional}
        width="short"
      />
      <TextField
        {...form.field('registerNumber')}
        label={t('field.registerNumber')}
        hint={t('field.registerNumberHint')}
        optional={optional}
        width="short"
      />
      <Select
        {...form.field('domicile')}
        label={t('field.domicile')}
        empty={t('field.elsewhere')}
        options={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <DateField {...form.field('foundedOn')} label={t('field.foundedOn')} optional={optional} />
      <DateField {...form.field('registeredOn')} label={t('field.registeredOn')} optional={optional} />
      <Reached form={form} />
    </>
  )
}

function Reached({ form }: Pick<Props, 'form'>) {
  const t = useTranslations('organisations')
  const optional = t('optional')
  return (
    <>
      <TextField
        {...form.field('email')}
        type="email"
        label={t('field.email')}
        hint={t('field.emailHint')}
        optional={optional}
      />
      <TextField {...form.field('phone')} type="tel" label={t('field.phone')} optional={optional} width="medium" />
      <TextField
        {...form.field('website')}
        type="url"
        label={t('field.website')}
        hint={t('field.websiteHint')}
        optional={optional}
      />
      <TextField {...form.field('street')} label={t('field.street')} optional={optional} />
      <TextField {...form.field('postcode')} label={t('field.postcode')} optional={optional} width="short" />
      <TextField {...form.field('postOffice')} label={t('field.postOffice')} optional={optional} width="medium" />
    </>
  )
}
