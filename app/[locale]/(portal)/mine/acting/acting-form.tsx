'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { actingInput } from '@/db/people/organisations/acting/input'
import { choose } from './actions'

type Props = { options: readonly { value: string; label: string; hint: string }[]; chosen: string }

export function ActingForm({ options, chosen }: Props) {
  const t = useTranslations('organisations.acting')
  const form = useFormAction(choose, actingInput, { organisation: chosen })
  return (
    <Form of={form}>
      <RadioGroup {...form.field('organisation')} label={t('choose')} options={options} />
      <Button type="submit" busy={form.pending}>
        {t('button')}
      </Button>
    </Form>
  )
}
