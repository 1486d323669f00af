'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Checkbox, RadioGroup } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { Select } from '@/components/ui/select'
import { TextArea, TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { publicationInput, refusalReasons, type Verdict } from '@/db/contact/publications/input'
import { publish } from './actions'

type Props = { id: string; version: number; verdicts: readonly Verdict[]; located: boolean; initial: Typed }

/** The words everybody will read, to be read through by a person before they do. */
export function PublicationForm({ id, version, verdicts, located, initial }: Props) {
  const t = useTranslations('publication')
  const form = useFormAction(publish, publicationInput, initial)
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="case" value={id} />
      <input type="hidden" name="version" value={version} />
      <p className="muted">{t('hint')}</p>
      <TextField {...form.field('title')} label={t('copyTitle')} />
      <TextArea {...form.field('text')} label={t('copyText')} rows={6} />
      <TextField {...form.field('place')} label={t('copyPlace')} hint={t('copyPlaceHint')} />
      {located && <Checkbox {...form.ticked('point')} label={t('point')} hint={t('pointHint')} />}
      <TextArea {...form.field('answer')} label={t('copyAnswer')} hint={t('copyAnswerHint')} rows={4} />
      <RadioGroup
        {...form.field('verdict')}
        label={t('verdict')}
        options={verdicts.map((value) => ({ value, label: t(`verdicts.${value}`) }))}
        tight
      />
      {verdicts.includes('refuse') && (
        <Select
          {...form.field('reason')}
          label={t('why')}
          empty={t('choose')}
          options={refusalReasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
        />
      )}
      <Button type="submit" busy={form.pending} look="secondary">
        {t('save')}
      </Button>
    </Form>
  )
}
