'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import type { GrantDuty } from '@/db/actors'
import { dutyChange, grantDuties } from '@/db/grants/duties/input'
import { changeDuty } from './actions'

type Props = { member: { id: string; name: string }; held: readonly GrantDuty[]; own: boolean }

/** One button a duty: pressed when it is held, and pressing it changes that at once. Of one's own only what is held can be given up. */
export function DutyButtons({ member: { id, name }, held, own }: Props) {
  const t = useTranslations('duties')
  const form = useFormAction(changeDuty, dutyChange)
  const shown = grantDuties.filter((duty) => !own || held.includes(duty))
  return (
    <Form of={form} className="flow" done={t('done', { name })}>
      <input type="hidden" name="staff" value={id} />
      <div className="row">
        {shown.map((duty) => {
          const has = held.includes(duty)
          return (
            <Button
              key={duty}
              type="submit"
              name={has ? 'take' : 'give'}
              value={duty}
              small
              look={has ? 'primary' : 'secondary'}
              icon={has ? 'check' : 'plus'}
              aria-label={t(has ? 'take' : 'give', { duty: t(`duty.${duty}`), name })}
              busy={form.pending}
            >
              {t(`duty.${duty}`)}
            </Button>
          )
        })}
      </div>
      {own && <p className="field-hint">{t('own')}</p>}
    </Form>
  )
}
