'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { FoldedForm } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { recusalInput, tieKinds } from '@/db/grants/ties/input'
import { recuse } from './actions'

/** Whoever reads stands aside from this one application. */
export function RecuseForm({ application }: { application: string }) {
  const t = useTranslations('ties')
  const form = useFormAction(recuse, recusalInput)
  return (
    <FoldedForm of={form} title={t('recuse')} lead={t('recuseText')} className="flow column">
      <input type="hidden" name="application" value={application} />
      <Select
        {...form.field('kind')}
        label={t('kind')}
        empty={t('chooseKind')}
        options={tieKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <TextField {...form.field('ground')} label={t('ground')} hint={t('groundHint')} maxLength={500} />
      <Button type="submit" look="secondary" busy={form.pending}>
        {t('recuse')}
      </Button>
    </FoldedForm>
  )
}
