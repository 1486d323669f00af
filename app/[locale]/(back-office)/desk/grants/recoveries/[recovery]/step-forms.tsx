'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { FoldedForm, Form } from '@/components/ui/form'
import { type Option, Select } from '@/components/ui/select'
import { DateField, TextArea } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { hearingInput, keyedAnswerInput } from '@/db/grants/recoveries/hearings/input'
import { invoiceInput, setOffInput, wordInput } from '@/db/grants/recoveries/input'
import { bill, drop, offset, settle, startHearing, writeHeard } from './actions'

type Press = { recovery: string; version: number }

function Pressed({ recovery, version }: Press) {
  return (
    <>
      <input type="hidden" name="recovery" value={recovery} />
      <input type="hidden" name="version" value={version} />
    </>
  )
}

/** Sends the letter of hearing: until when the applicant may answer. */
export function HearingForm({ until, byPost, ...press }: Press & { until: string; byPost: boolean }) {
  const t = useTranslations('money.recoveries')
  const form = useFormAction(startHearing, hearingInput, { until })
  return (
    <Form of={form} className="flow">
      <Pressed {...press} />
      <p>{t(byPost ? 'hearPost' : 'hearPortal')}</p>
      <DateField {...form.field('until')} label={t('until')} hint={t('untilHint')} />
      <Button type="submit" busy={form.pending}>
        {t('hear')}
      </Button>
    </Form>
  )
}

/** An answer that came by post. */
export function HeardForm({ answer, today, ...press }: Press & { answer: string; today: string }) {
  const t = useTranslations('money.recoveries')
  const form = useFormAction(writeHeard, keyedAnswerInput, { answer, arrivedOn: today }, { scope: 'heard' })
  return (
    <FoldedForm of={form} title={t('keyHeard')}>
      <Pressed {...press} />
      <input type="hidden" name="answer" value={form.field('answer').defaultValue} />
      <DateField {...form.field('arrivedOn')} label={t('arrivedOn')} />
      <TextArea {...form.field('words')} label={t('heard')} hint={t('heardHint')} maxLength={8000} />
      <Button type="submit" look="secondary" busy={form.pending}>
        {t('noteHeard')}
      </Button>
    </FoldedForm>
  )
}

/** The invoice's due day; its reference is made by the portal. */
export function InvoiceForm(press: Press) {
  const t = useTranslations('money.recoveries')
  const form = useFormAction(bill, invoiceInput)
  return (
    <Form of={form} className="flow">
      <Pressed {...press} />
      <DateField {...form.field('dueOn')} label={t('dueOn')} />
      <Button type="submit" busy={form.pending}>
        {t('invoice')}
      </Button>
    </Form>
  )
}

/** Takes the sum off a grant of the same payee. */
export function SetOffForm({ awards, ...press }: Press & { awards: readonly Option[] }) {
  const t = useTranslations('money.recoveries')
  const form = useFormAction(offset, setOffInput, {}, { scope: 'setoff' })
  return (
    <FoldedForm of={form} title={t('setOff')} lead={t('setOffHint')}>
      <Pressed {...press} />
      <Select {...form.field('award')} label={t('against')} empty={t('chooseAward')} options={awards} />
      <TextArea {...form.field('note')} label={t('note')} maxLength={2000} />
      <Button type="submit" look="secondary" busy={form.pending}>
        {t('setOff')}
      </Button>
    </FoldedForm>
  )
}

const words = { settle, drop }

/** A step that asks for its reasons and nothing else. */
export function WordForm({ step, ...press }: Press & { step: keyof typeof words }) {
  const t = useTranslations('money.recoveries')
  const form = useFormAction(words[step], wordInput, {}, { scope: step })
  return (
    <FoldedForm of={form} title={t(step)}>
      <Pressed {...press} />
      <TextArea {...form.field('note')} label={t('note')} rows={3} maxLength={2000} />
      <Button type="submit" look="secondary" busy={form.pending}>
        {t(step)}
      </Button>
    </FoldedForm>
  )
}
