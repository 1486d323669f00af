'use client'
import { useTranslations } from 'next-intl'
import { Button, ButtonRow } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { TextArea } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { surveyInput } from '@/db/contact/surveys/input'
import { rate } from './actions'

type Props = { at: string; until: string; initial: Typed }

/** One question after an end, with a button to each answer. Opening the page answers nothing: mail scanners open links too. */
export function SurveyForm({ at, until, initial }: Props) {
  const t = useTranslations('mails.survey')
  const form = useFormAction(rate, surveyInput, initial)
  return (
    <section className="boxed flow" aria-labelledby="survey">
      <h3 id="survey">{t('title')}</h3>
      <p>{t('lead', { until })}</p>
      <Form of={form} className="flow">
        <input type="hidden" name="at" value={at} />
        <TextArea {...form.field('comment')} label={t('comment')} rows={3} />
        <ButtonRow>
          <Button type="submit" name="answer" value="yes" busy={form.pending} look="secondary">
            {t('yes')}
          </Button>
          <Button type="submit" name="answer" value="no" busy={form.pending} look="secondary">
            {t('no')}
          </Button>
        </ButtonRow>
      </Form>
    </section>
  )
}
