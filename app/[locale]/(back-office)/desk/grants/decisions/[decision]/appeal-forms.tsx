'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/choices'
import { FoldedForm } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { DateField, TextArea, TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import {
  appealInput,
  callInInput,
  courtInput,
  rulingOfCourtInput,
  settlingInput,
} from '@/db/grants/decisions/appeals/input'
import { appealOutcomes } from '@/db/grants/decisions/input'
import { call, endCourtCase, goOn, register, settle } from './actions'
import { type Press, Pressed } from './step-forms'

/** A request that has arrived: from whom, when, and what it asks. */
export function RegisterForm({ appeal, now, ...press }: Press & { appeal: string; now: string }) {
  const t = useTranslations('decisions.appeal')
  const form = useFormAction(register, appealInput, { receivedAt: now, by: 'party' }, { scope: 'register' })
  return (
    <FoldedForm of={form} title={t('register')}>
      <Pressed {...press} />
      <input type="hidden" name="appeal" value={appeal} />
      <RadioGroup
        {...form.field('by')}
        label={t('by')}
        tight
        options={(['party', 'member'] as const).map((value) => ({ value, label: t(`bys.${value}`) }))}
      />
      <fieldset className="flow">
        <legend className="field-label">{t('appellant')}</legend>
        <p className="field-hint">{t('appellantHint')}</p>
        <TextField {...form.field('name')} label={t('name')} autoComplete="off" />
        <TextField {...form.field('street')} label={t('street')} autoComplete="off" />
        <TextField
          {...form.field('postcode')}
          label={t('postcode')}
          width="short"
          inputMode="numeric"
          autoComplete="off"
        />
        <TextField {...form.field('postOffice')} label={t('postOffice')} width="medium" autoComplete="off" />
        <Select
          {...form.field('locale')}
          label={t('language')}
          empty={t('chooseLanguage')}
          options={(['fi', 'sv', 'en'] as const).map((value) => ({ value, label: t(`languages.${value}`) }))}
        />
      </fieldset>
      <TextField {...form.field('receivedAt')} label={t('receivedAt')} type="datetime-local" width="medium" />
      <TextArea {...form.field('words')} label={t('words')} maxLength={4000} />
      <Button type="submit" busy={form.pending}>
        {t('submit')}
      </Button>
    </FoldedForm>
  )
}

/** The board takes the matter over from the office holder. */
export function CallInForm({ appeal, ...press }: Press & { appeal: string }) {
  const t = useTranslations('decisions.appeal')
  const form = useFormAction(call, callInInput, {}, { scope: 'call-in' })
  return (
    <FoldedForm of={form} title={t('callIn')}>
      <Pressed {...press} />
      <input type="hidden" name="appeal" value={appeal} />
      <TextArea {...form.field('words')} label={t('callInWords')} rows={3} maxLength={4000} />
      <Button type="submit" look="danger" busy={form.pending}>
        {t('callIn')}
      </Button>
    </FoldedForm>
  )
}

/** What came of a request. */
export function SettleForm({
  appeal,
  late,
  today,
  ...press
}: Press & { appeal: string; late: boolean; today: string }) {
  const t = useTranslations('decisions.appeal')
  const form = useFormAction(settle, settlingInput, { sentOn: today }, { scope: appeal })
  return (
    <FoldedForm of={form} title={t('settle')}>
      <Pressed {...press} />
      <input type="hidden" name="appeal" value={appeal} />
      <RadioGroup
        {...form.field('outcome')}
        label={t('outcome')}
        tight
        options={appealOutcomes
          .filter((value) => value !== 'dismissed' || late)
          .map((value) => ({ value, label: t(`outcomes.${value}`) }))}
      />
      <TextArea {...form.field('reasons')} label={t('reasons')} maxLength={8000} />
      <DateField {...form.field('sentOn')} label={t('sentOn')} />
      <Button type="submit" busy={form.pending}>
        {t('settle')}
      </Button>
    </FoldedForm>
  )
}

/** Somebody has gone on to the administrative court; where the decision was taken for final, it is that no more. */
export function CourtForm({ isFinal, ...press }: Press & { isFinal: boolean }) {
  const t = useTranslations('decisions.appeal')
  const form = useFormAction(goOn, courtInput, {}, { scope: 'court' })
  return (
    <FoldedForm of={form} title={t('court')} lead={isFinal ? t('courtFinal') : undefined}>
      <Pressed {...press} />
      <DateField {...form.field('arrivedOn')} label={t('arrivedOn')} hint={t('arrivedOnHint')} />
      <TextArea {...form.field('note')} label={t('courtNote')} rows={3} maxLength={2000} />
      <Button type="submit" busy={form.pending}>
        {t('court')}
      </Button>
    </FoldedForm>
  )
}

/** What the court said. */
export function RulingOfCourtForm({ today, ...press }: Press & { today: string }) {
  const t = useTranslations('decisions.appeal')
  const form = useFormAction(endCourtCase, rulingOfCourtInput, { sentOn: today }, { scope: 'ruling' })
  return (
    <FoldedForm of={form} title={t('ruling')}>
      <Pressed {...press} />
      <RadioGroup
        {...form.field('stands')}
        label={t('stands')}
        tight
        options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`standing.${value}`) }))}
      />
      <TextArea {...form.field('note')} label={t('rulingNote')} rows={3} maxLength={2000} />
      <DateField {...form.field('sentOn')} label={t('sentOn')} />
      <Button type="submit" busy={form.pending}>
        {t('ruling')}
      </Button>
    </FoldedForm>
  )
}
