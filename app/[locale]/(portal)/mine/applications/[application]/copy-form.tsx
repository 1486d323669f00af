'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { type ChoiceOption, RadioGroup } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { copyInput } from '@/db/grants/applications/copies/input'
import { copyEarlier } from './actions'

type Props = { application: string; options: readonly ChoiceOption[] }

/** Which earlier application to begin from. The newest is chosen, as it is the likeliest. */
export function CopyForm({ application, options }: Props) {
  const t = useTranslations('applications.copies')
  const form = useFormAction(copyEarlier, copyInput, { application, from: options[0]?.value ?? '' })
  return (
    <Form of={form} className="flow">
      <p>{t('lead')}</p>
      <input type="hidden" name="application" value={application} />
      <RadioGroup {...form.field('from')} label={t('which')} options={options} />
      <Button type="submit" look="secondary" busy={form.pending}>
        {t('submit')}
      </Button>
    </Form>
  )
}
