'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { DateField, TextArea, TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { answerInput, answerKinds } from '@/db/contact/forwards/answers/input'
import { answer } from './actions'

/** How things stand, in the receiver's words. Without a script every field is in sight; with one, those the choice asks for. */
export function AnswerForm({ at, initial }: { at: string; initial: Typed }) {
  const t = useTranslations('forwards.page')
  const optional = useTranslations('problems')('optional')
  const form = useFormAction(answer, answerInput, initial)
  const [chosen, choose] = useState(String(initial.kind ?? ''))
  return (
    <section className="boxed flow" aria-labelledby="answer">
      <h2 id="answer">{t('form')}</h2>
      <p>{t('formLead')}</p>
      <Form of={form} className="flow">
        <input type="hidden" name="at" value={at} />
        <input type="hidden" name="event" value={form.field('event').defaultValue} />
        <RadioGroup
          {...form.field('kind')}
          label={t('kind')}
          options={answerKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          onClick={(event) => choose((event.target as HTMLInputElement).value)}
        />
        {(!chosen || chosen === 'planned') && <DateField {...form.field('day')} label={t('day')} hint={t('dayHint')} />}
        {(!chosen || chosen === 'not_ours') && (
          <TextField
            {...form.field('whose')}
            label={t('whose')}
            hint={t('whoseHint')}
            optional={optional}
            autoComplete="off"
          />
        )}
        <TextArea {...form.field('text')} label={t('text')} hint={t('textHint')} rows={4} />
        <Button type="submit" busy={form.pending}>
          {t('send')}
        </Button>
      </Form>
    </section>
  )
}
