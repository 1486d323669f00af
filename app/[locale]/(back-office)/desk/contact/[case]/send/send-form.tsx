'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Checkbox, CheckboxGroup, type ChoiceOption, RadioGroup } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { TextArea, TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { sendOutInput } from '@/db/contact/deliveries/input'
import { send } from './actions'

type Props = {
  id: string
  version: number
  ways: readonly ChoiceOption[]
  located: boolean
  answers: string
  photos: readonly ChoiceOption[]
  initial: Typed
}

export function SendForm({ id, version, ways, located, answers, photos, initial }: Props) {
  const t = useTranslations('exchange.send')
  const form = useFormAction(send, sendOutInput, initial)
  return (
    <Form of={form}>
      <input type="hidden" name="case" value={id} />
      <input type="hidden" name="version" value={version} />
      <RadioGroup {...form.field('receiver')} label={t('receiver')} options={ways} />
      <TextArea {...form.field('text')} label={t('text')} hint={t('textHint')} rows={8} />
      <TextField {...form.field('place')} label={t('place')} />
      {located && <Checkbox {...form.ticked('point')} label={t('point')} />}
      {answers && <Checkbox {...form.ticked('answers')} label={t('answers')} hint={t('answersHint', { answers })} />}
      {photos.length > 0 && (
        <CheckboxGroup
          {...form.several('pictures')}
          label={t('photos')}
          hint={t('photosHint')}
          options={photos}
          tight
        />
      )}
      <Button type="submit" busy={form.pending}>
        {t('send')}
      </Button>
    </Form>
  )
}
