'use client'
import { useTranslations } from 'next-intl'
import { FieldGroup } from '@/components/ui/field'
import { TextField } from '@/components/ui/text-field'
import type { useFormAction } from '@/components/ui/use-form-action'

type Props = { form: ReturnType<typeof useFormAction>; signedIn: boolean; optional: string }

/** How to reach the writer, if they like. The device keeps none of it. */
export function ReachFields({ form, signedIn, optional }: Props) {
  const t = useTranslations('contact.form')
  return (
    <FieldGroup id="reach" label={t('reach')} hint={t(signedIn ? 'reachSignedIn' : 'reachHint')}>
      <div className="flow pt-3" data-personal>
        <TextField {...form.field('name')} label={t('name')} optional={optional} autoComplete="name" />
        <TextField {...form.field('email')} label={t('email')} type="email" optional={optional} autoComplete="email" />
        <TextField {...form.field('phone')} label={t('phone')} type="tel" optional={optional} autoComplete="tel" />
      </div>
    </FieldGroup>
  )
}
