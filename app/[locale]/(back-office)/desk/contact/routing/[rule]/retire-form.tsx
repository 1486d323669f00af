'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { ruleEnd } from '@/db/contact/routing/input'
import { retire } from './actions'

type Props = { rule: string; version: number; moved: number; cases: number }

/** Takes a rule out of use, having said what would have come of it. */
export function RetireForm({ rule, version, moved, cases }: Props) {
  const t = useTranslations('routing.retire')
  const form = useFormAction(retire, ruleEnd)
  return (
    <section className="boxed flow" aria-labelledby="retire-heading">
      <h2 id="retire-heading">{t('title')}</h2>
      <p>{t('text', { moved, cases })}</p>
      <Form of={form} className="flow">
        <input type="hidden" name="rule" value={rule} />
        <input type="hidden" name="version" value={version} />
        <Button type="submit" look="danger" busy={form.pending}>
          {t('button')}
        </Button>
      </Form>
    </section>
  )
}
