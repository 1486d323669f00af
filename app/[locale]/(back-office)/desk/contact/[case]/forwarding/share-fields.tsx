'use client'
import { useTranslations } from 'next-intl'
import { CheckboxGroup, type ChoiceOption } from '@/components/ui/choices'
import type { useFormAction } from '@/components/ui/use-form-action'

type Props = {
  form: ReturnType<typeof useFormAction>
  photos: readonly ChoiceOption[]
  place: boolean
  contact: boolean
}

/** What the receiver sees. How to reach the reporter is offered only when they have agreed, and otherwise said why not. */
export function ShareFields({ form, photos, place, contact }: Props) {
  const t = useTranslations('forwards.form')
  const options = [
    { value: 'text', label: t('share.text'), hint: t('textHint') },
    ...(place ? [{ value: 'place', label: t('share.place') }] : []),
    ...(contact ? [{ value: 'contact', label: t('share.contact'), hint: t('contactHint') }] : []),
  ]
  return (
    <>
      <CheckboxGroup {...form.several('shares')} label={t('shares')} options={options} />
      {!contact && <p className="muted">{t('noContact')}</p>}
      {photos.length > 0 && <CheckboxGroup {...form.several('pictures')} label={t('photos')} options={photos} tight />}
      <p className="muted">{t('photosLater')}</p>
    </>
  )
}
