'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { FoldedForm, Form } from '@/components/ui/form'
import { type Option, Select } from '@/components/ui/select'
import { DateField, TextArea } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import {
  heardInput,
  hearingInput,
  invoiceInput,
  rulingInput,
  setOffInput,
  wordInput,
} from '@/db/grants/recoveries/input'
import { appeal, bill, drop, giveIn, offset, rule, settle, startHearing, uphold, writeHeard } from './actions'

type Press = { recovery: string; version: number }

function Pressed({ recovery, version }: Press) {
  return (
    <>
      <input type="hidden" name="recovery" value={recovery} />
      <input type="hidden" name="version" value={version} />
    </>
  )
}

/** Opens the hearing: until when the payee may speak. */
export function HearingForm(press: Press) {
  const t = useTranslations('money.recoveries')
  const form = useFormAction(startHearing, hearingInput)
  return (
    <Form of={form} className="flow">
      <Pressed {...press} />
      <DateField {...form.field('until')} label={t('until')} />
      <Button type="submit" busy={form.pending}>
        {t('hear')}
      </Button>
    </Form>
  )
}

/** What the payee said. */
export function HeardForm({ heard, ...press }: Press & { heard: string | null }) {
  const t = useTranslations('money.recoveries')
  const form = useFormAction(writeHeard, heardInput, { heard: heard ?? '' })
  return (
    <Form of={form} className="flow">
      <Pressed {...press} />
      <TextArea
        {...form.field('heard')}
        label={t('heard')}
        hint={t('heardHint')}
        optional={t('optional')}
        maxLength={8000}
      />
      <Button type="submit" look="secondary" busy={form.pending}>
        {t('noteHeard')}
      </Button>
    </Form>
  )
}

/** The decision, with its reasons. */
export function RulingForm(press: Press) {
  const t = useTranslations('money.recoveries')
  const form = useFormAction(rule, rulingInput)
  return (
    <Form of={form} className="flow">
      <Pressed {...press} />
      <TextArea {...form.field('decision')} label={t('decision')} maxLength={8000} />
      <Button type="submit" busy={form.pending}>
        {t('decide')}
      </Button>
    </Form>
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

const words = { settle, drop, appeal, uphold, yield: giveIn }

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
