'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { MoneyField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { limitInput } from '@/db/grants/duties/input'
import { typedMoney } from '@/db/grants/forms/typed/rules'
import { changeLimit } from './actions'

type Props = { member: { id: string; name: string }; limitCents: number | null }

/** The largest sum a decider decides alone. */
export function LimitForm({ member: { id, name }, limitCents }: Props) {
  const t = useTranslations('duties')
  const initial = { limit: limitCents === null ? '' : typedMoney(limitCents) }
  const form = useFormAction(changeLimit, limitInput, initial, { scope: id })
  return (
    <Form of={form} className="flow" done={t('limitDone', { name })}>
      <input type="hidden" name="staff" value={id} />
      <MoneyField
        {...form.field('limit')}
        label={t('limit', { name })}
        hint={t('limitHint')}
        optional={t('optional')}
      />
      <Button type="submit" look="secondary" small busy={form.pending}>
        {t('saveLimit')}
      </Button>
    </Form>
  )
}
