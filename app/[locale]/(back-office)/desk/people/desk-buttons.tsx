'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { deskChange } from '@/db/people/input'
import { changeDesk } from './actions'

type Desk = { key: string; label: string; held: boolean }
type Props = { member: { id: string; name: string }; desks: readonly Desk[] }

/** One button a desk: pressed when it is held, and pressing it changes that at once. */
export function DeskButtons({ member: { id, name }, desks }: Props) {
  const t = useTranslations('people')
  const form = useFormAction(changeDesk, deskChange)
  return (
    <Form of={form} className="flow" done={t('done', { name })}>
      <input type="hidden" name="staff" value={id} />
      <div className="row">
        {desks.map(({ key, label, held }) => (
          <Button
            key={key}
            type="submit"
            name={held ? 'take' : 'give'}
            value={key}
            small
            look={held ? 'primary' : 'secondary'}
            icon={held ? 'check' : 'plus'}
            aria-label={t(held ? 'take' : 'give', { desk: label, name })}
            busy={form.pending}
          >
            {label}
          </Button>
        ))}
      </div>
    </Form>
  )
}
