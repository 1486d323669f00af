'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { decisionInput, photoReasons, visibilities } from '@/db/contact/photos/input'
import { decide } from './actions'
import { BlurFields } from './blur-fields'

type Props = { photo: string; version: number; width: number; height: number; initial: Typed }

/** Who may see a photo, why not everybody, and which parts of it nobody may. */
export function DecisionForm({ photo, version, width, height, initial }: Props) {
  const t = useTranslations('photos.desk')
  const form = useFormAction(decide, decisionInput, initial)
  return (
    <Form of={form} className="flow-wide">
      <input type="hidden" name="photo" value={photo} />
      <input type="hidden" name="version" value={version} />
      <RadioGroup
        {...form.field('decision')}
        label={t('decision')}
        options={visibilities.map((value) => ({ value, label: t(`options.${value}`) }))}
        tight
      />
      <BlurFields of={form.field} photo={photo} width={width} height={height} />
      <Select
        {...form.field('reason')}
        label={t('reason')}
        empty={t('choose')}
        options={photoReasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
      />
      <TextField {...form.field('alt')} label={t('alt')} hint={t('altHint')} autoComplete="off" />
      <Button type="submit" busy={form.pending}>
        {t('save')}
      </Button>
    </Form>
  )
}
