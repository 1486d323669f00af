'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { FoldedForm, Form } from '@/components/ui/form'
import { type Option, Select } from '@/components/ui/select'
import { DateField, MoneyField, TextArea } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { grounds } from '@/db/grants/recoveries/rules'
import { factsInput, markInput, recoveringInput, reportPress, wantedInput } from '@/db/grants/reports/checking/input'
import { ask, facts, goOn, mark, recover } from './actions'

type Press = { report: string; version: number }

export function Pressed({ report, version }: Press) {
  return (
    <>
      <input type="hidden" name="report" value={report} />
      <input type="hidden" name="version" value={version} />
    </>
  )
}

/** The first step: the facts agree with what was granted. */
export function FactsForm(press: Press) {
  const t = useTranslations('useReports.checking')
  const form = useFormAction(facts, factsInput, {}, { scope: 'facts' })
  return (
    <section className="boxed flow" aria-labelledby="facts">
      <h2 id="facts">{t('factsTitle')}</h2>
      <p>{t('factsText')}</p>
      <Form of={form} className="flow">
        <Pressed {...press} />
        <TextArea {...form.field('note')} label={t('note')} optional={t('optional')} rows={3} maxLength={2000} />
        <Button type="submit" busy={form.pending}>
          {t('facts')}
        </Button>
      </Form>
    </section>
  )
}

/** Asks for more, by a day and with the reason. */
export function AskForm(press: Press) {
  const t = useTranslations('useReports.checking')
  const form = useFormAction(ask, wantedInput, {}, { scope: 'ask' })
  return (
    <FoldedForm of={form} title={t('ask')} lead={t('askText')}>
      <Pressed {...press} />
      <TextArea {...form.field('wanted')} label={t('wanted')} hint={t('wantedHint')} rows={4} maxLength={2000} />
      <DateField {...form.field('on')} label={t('on')} />
      <Button type="submit" look="secondary" busy={form.pending}>
        {t('ask')}
      </Button>
    </FoldedForm>
  )
}

/** Goes on with what was sent. */
export function WithoutForm(press: Press) {
  const t = useTranslations('useReports.checking')
  const form = useFormAction(goOn, reportPress, {}, { scope: 'without' })
  return (
    <Form of={form} className="flow">
      <Pressed {...press} />
      <Button type="submit" look="secondary" busy={form.pending}>
        {t('goOn')}
      </Button>
    </Form>
  )
}

/** Leads to a recovery of what has been paid. */
export function RecoverForm({ awards, ...press }: Press & { awards: readonly Option[] }) {
  const t = useTranslations('useReports.checking')
  const money = useTranslations('money.recoveries')
  const form = useFormAction(recover, recoveringInput, { award: awards[0]?.value ?? '' }, { scope: 'recover' })
  return (
    <FoldedForm of={form} title={t('recover')} lead={t('recoverText')}>
      <Pressed {...press} />
      <Select {...form.field('award')} label={money('award')} empty={money('chooseAward')} options={awards} />
      <Select
        {...form.field('ground')}
        label={money('ground')}
        empty={money('chooseGround')}
        options={grounds.map((value) => ({ value, label: money(`grounds.${value}`) }))}
      />
      <TextArea {...form.field('words')} label={money('words')} maxLength={4000} />
      <MoneyField {...form.field('cents')} label={money('cents')} />
      <Button type="submit" look="danger" busy={form.pending}>
        {t('recover')}
      </Button>
    </FoldedForm>
  )
}

/** Marks the report for the full check. */
export function MarkForm(press: Press) {
  const t = useTranslations('useReports.checking')
  const form = useFormAction(mark, markInput, {}, { scope: 'mark' })
  return (
    <FoldedForm of={form} title={t('mark')} lead={t('markText')}>
      <Pressed {...press} />
      <TextArea {...form.field('mark')} label={t('markWords')} rows={2} maxLength={500} />
      <Button type="submit" look="secondary" busy={form.pending}>
        {t('mark')}
      </Button>
    </FoldedForm>
  )
}
