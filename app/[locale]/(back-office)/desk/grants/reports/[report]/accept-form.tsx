'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { CheckboxGroup } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import { MoneyField, TextArea } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { acceptanceInput } from '@/db/grants/reports/checking/input'
import { moneyPoints } from '@/db/grants/reports/input'
import { accept } from './actions'
import { Pressed } from './step-forms'

type Props = {
  report: string
  version: number
  /** As the report tells it, and as has been paid, in words. */
  used: string
  paid: string
  full: boolean
  /** From this sum on another person accepts; null when the grant is smaller. */
  limit: string | null
}

/** The check of the money: how much was used as granted, and of a full check what was looked at. */
export function AcceptForm({ report, version, used, paid, full, limit }: Props) {
  const t = useTranslations('useReports.checking')
  const form = useFormAction(accept, acceptanceInput, { used }, { scope: 'accept' })
  return (
    <section className="boxed flow" aria-labelledby="accept">
      <h2 id="accept">{t(full ? 'fullTitle' : 'lightTitle')}</h2>
      <p>{t(full ? 'fullText' : 'lightText', { paid })}</p>
      {limit && <p>{t('another', { limit })}</p>}
      <Form of={form} className="flow">
        <Pressed report={report} version={version} />
        <MoneyField {...form.field('used')} label={t('used')} hint={t('usedHint', { paid })} />
        {full && (
          <CheckboxGroup
            {...form.several('points')}
            label={t('points')}
            options={moneyPoints.map((value) => ({ value, label: t(`point.${value}`) }))}
          />
        )}
        <TextArea
          {...form.field('note')}
          label={t('acceptNote')}
          hint={t('acceptNoteHint')}
          optional={t('optional')}
          rows={3}
          maxLength={2000}
        />
        <Button type="submit" busy={form.pending}>
          {t('accept')}
        </Button>
      </Form>
    </section>
  )
}
