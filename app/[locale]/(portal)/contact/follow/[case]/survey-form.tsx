'use client'
import { useTranslations } from 'next-intl'
import { Boxes } from '@/components/ui/boxes'
import { Button, ButtonLink, ButtonRow } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { Link } from '@/components/ui/link'
import { TextArea } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { type SurveyReason, surveyInput } from '@/db/contact/surveys/input'
import { rate } from './actions'

type Props = {
  at: string
  until: string
  /** The page that asks for the other answer. */
  other: string
  initial: Typed
}

/** One question after an end. Opening the page answers nothing: mail scanners open links too. */
export function SurveyForm({ at, until, other, initial }: Props) {
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
          <ButtonLink href={other} look="secondary">
            {t('no')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </section>
  )
}

/** The same for whoever is not content: a few reasons to tick, and words. */
export function PoorSurveyForm({
  at,
  other,
  initial,
  reasons,
}: Omit<Props, 'until'> & { reasons: readonly SurveyReason[] }) {
  const t = useTranslations('mails.survey')
  const form = useFormAction(rate, surveyInput, initial)
  return (
    <section className="boxed flow" aria-labelledby="survey">
      <h3 id="survey">{t('poor')}</h3>
      <Form of={form} className="flow">
        <input type="hidden" name="at" value={at} />
        <input type="hidden" name="answer" value="no" />
        <Boxes
          of={form.several('reasons')}
          label={t('reasons')}
          hint={t('reasonsHint')}
          options={reasons.map((reason) => ({ value: reason, label: t(`reason.${reason}`) }))}
        />
        <TextArea {...form.field('comment')} label={t('comment')} hint={t('commentHint')} rows={3} />
        <Button type="submit" busy={form.pending} look="secondary">
          {t('send')}
        </Button>
        <p>
          <Link href={other}>{t('instead')}</Link>
        </p>
      </Form>
    </section>
  )
}
