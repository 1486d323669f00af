'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { submitInput } from '@/db/grants/applications/submissions/input'
import { submit } from './actions'

type Props = { application: string; seen: string; supplement: boolean; jointly: boolean }

/** The last press: what was read above is what is sent. */
export function SubmitForm({ application, seen, supplement, jointly }: Props) {
  const t = useTranslations('applications.submit')
  const form = useFormAction(submit, submitInput, { application, seen })
  return (
    <section className="tinted flow" aria-labelledby="submit">
      <h2 id="submit">{t('title')}</h2>
      <Form of={form} className="flow">
        <input type="hidden" name="application" value={application} />
        <input type="hidden" name="seen" value={seen} />
        <Checkbox {...form.ticked('sure')} label={t('sure')} />
        <p className="field-hint">{t('identify')}</p>
        <Button type="submit" busy={form.pending}>
          {t(supplement ? 'supplement' : jointly ? 'sign' : 'send')}
        </Button>
      </Form>
    </section>
  )
}
