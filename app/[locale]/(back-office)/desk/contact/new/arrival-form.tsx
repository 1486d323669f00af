'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { QuestionFields } from '@/components/contact/question-fields'
import type { MapSheet } from '@/components/map/map-panel'
import { PlaceField } from '@/components/map/place-field'
import { useToldPlace } from '@/components/map/use-told-place'
import { Button } from '@/components/ui/button'
import { Checkbox, RadioGroup } from '@/components/ui/choices'
import { FieldGroup } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { type Option, Select } from '@/components/ui/select'
import { TextArea, TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { arrivalInputFor, handChannels } from '@/db/contact/cases/arrivals/input'
import type { Question } from '@/db/contact/questions/input'
import { kinds } from '@/db/contact/topics/input'
import type { Locale } from '@/tenants/municipality'
import { submitArrival } from './actions'

type Props = {
  initial: Typed
  topics: readonly Option[]
  locales: readonly Locale[]
  /** What each topic asks, by its code. */
  asked: Readonly<Record<string, readonly Question<string>[]>>
  /** What the words have been taken for, and the officer has read it: the next saving goes past it. */
  warned: readonly string[]
  /** The town's map, where it has one. */
  sheet: MapSheet | null
}

export function ArrivalForm({ initial, topics, locales, asked, warned, sheet }: Props) {
  const t = useTranslations('casework.arrival')
  const kind = useTranslations('contact.kindName')
  const ask = useTranslations('topics.ask')
  const optional = useTranslations('problems')('optional')
  const [topic, setTopic] = useState(String(initial.topic ?? ''))
  const questions = asked[topic] ?? []
  const form = useFormAction(submitArrival, arrivalInputFor(questions), initial)
  const told = useToldPlace(initial)
  const choice = form.field('topic')
  return (
    <Form of={form} className="flow-wide">
      <input type="hidden" name="submission" value={form.field('submission').defaultValue} />
      {warned.length > 0 && <input type="hidden" name="seen" value={warned.join(',')} />}
      <RadioGroup
        {...form.field('channel')}
        label={t('channel')}
        options={handChannels.map((value) => ({ value, label: t(`channels.${value}`) }))}
        tight
      />
      <TextField {...form.field('at')} type="datetime-local" label={t('at')} hint={t('atHint')} width="medium" />
      <Select
        {...choice}
        onChange={(event) => {
          setTopic(event.target.value)
          return choice.onChange(event)
        }}
        label={t('topic')}
        empty={t('choose')}
        options={topics}
      />
      <div className="unscripted">
        <Button type="submit" name="intent" value="questions" look="secondary" small>
          {ask('fetch')}
        </Button>
      </div>
      <QuestionFields key={topic} form={form} questions={questions} optional={optional} free />
      <RadioGroup
        {...form.field('kind')}
        label={t('kind')}
        options={kinds.map((value) => ({ value, label: kind(value) }))}
        tight
      />
      <TextArea {...form.field('text')} label={t('text')} hint={t('textHint')} rows={8} />
      <PlaceField
        field={{ ...form.field('place'), label: t('place'), hint: t('placeHint') }}
        told={told}
        sheet={sheet}
      />
      <Reporter form={form} optional={optional} locales={locales} />
      <Checkbox {...form.ticked('publish')} label={t('publish')} hint={t('publishHint')} />
      <Button type="submit" busy={form.pending}>
        {t(warned.length > 0 ? 'saveAnyway' : 'save')}
      </Button>
    </Form>
  )
}

type ReporterProps = { form: ReturnType<typeof useFormAction>; optional: string; locales: readonly Locale[] }

/** Who told it, as far as they wanted to say; and the language they are answered in. */
function Reporter({ form, optional, locales }: ReporterProps) {
  const t = useTranslations('casework.arrival')
  return (
    <FieldGroup id="reporter" label={t('reporter')} hint={t('reporterHint')}>
      <div className="flow pt-3">
        <TextField {...form.field('name')} label={t('name')} optional={optional} autoComplete="off" />
        <TextField {...form.field('phone')} label={t('phone')} type="tel" optional={optional} autoComplete="off" />
        <TextField {...form.field('email')} label={t('email')} type="email" optional={optional} autoComplete="off" />
        <Select
          {...form.field('locale')}
          label={t('locale')}
          options={locales.map((value) => ({ value, label: t(`locales.${value}`) }))}
        />
      </div>
    </FieldGroup>
  )
}
