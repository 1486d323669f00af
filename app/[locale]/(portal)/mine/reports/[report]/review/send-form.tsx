'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { sendingInput } from '@/db/grants/reports/filling/input'
import { send } from './actions'

type Props = {
  report: string
  seen: string
  again: boolean
  /** The report itself holds the assurance that it is true: it is not asked for again. */
  assured: boolean
}

/** The last press: what was read above is what is sent. */
export function SendForm({ report, seen, again, assured }: Props) {
  const t = useTranslations('useReports.send')
  const form = useFormAction(send, sendingInput, { report, seen })
  return (
    <section className="tinted flow" aria-labelledby="send">
      <h2 id="send">{t('title')}</h2>
      <Form of={form} className="flow">
        <input type="hidden" name="report" value={report} />
        <input type="hidden" name="seen" value={seen} />
        {assured ? (
          <input type="hidden" name="sure" value="on" />
        ) : (
          <Checkbox {...form.ticked('sure')} label={t('sure')} />
        )}
        <p className="field-hint">{t('identify')}</p>
        <Button type="submit" busy={form.pending}>
          {t(again ? 'again' : 'send')}
        </Button>
      </Form>
    </section>
  )
}
