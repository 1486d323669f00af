'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { FoldedForm } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { type Option, Select } from '@/components/ui/select'
import { DateField, TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { tieInput, tieKinds } from '@/db/grants/ties/input'
import { declare } from './actions'

/** What binds me to an organisation; from then on its applications are shut to me. */
export function DeclareForm({ bodies, initial }: { bodies: readonly Option[]; initial: Typed }) {
  const t = useTranslations('ties')
  const form = useFormAction(declare, tieInput, initial)
  return (
    <FoldedForm of={form} title={t('declare')} lead={t('declareText')} className="flow column">
      <input type="hidden" name="tie" value={form.field('tie').defaultValue} />
      <Select {...form.field('organisation')} label={t('body')} empty={t('chooseBody')} options={bodies} />
      <Select
        {...form.field('kind')}
        label={t('kind')}
        empty={t('chooseKind')}
        options={tieKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <TextField {...form.field('ground')} label={t('ground')} hint={t('groundHint')} maxLength={500} />
      <DateField {...form.field('until')} label={t('until')} optional={t('optional')} />
      <Button type="submit" busy={form.pending}>
        {t('declare')}
      </Button>
    </FoldedForm>
  )
}
