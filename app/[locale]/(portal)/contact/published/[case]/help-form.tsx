'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { helpInput } from '@/db/contact/advice/input'
import { help } from './actions'

type Props = { reference: string; submission: string; helped: number }

/** "This helped": one press, without an account. */
export function HelpForm({ reference, submission, helped }: Props) {
  const t = useTranslations('advice')
  const form = useFormAction(help, helpInput, { submission })
  return (
    <section className="boxed flow" aria-labelledby="help-heading">
      <h2 id="help-heading">{t('help.title')}</h2>
      <p>{helped > 0 ? t('helpedCount', { count: helped }) : t('help.text')}</p>
      <Form of={form}>
        <input type="hidden" name="case" value={reference} />
        <input type="hidden" name="submission" value={submission} />
        <Button type="submit" busy={form.pending}>
          {t('help.take')}
        </Button>
      </Form>
    </section>
  )
}
