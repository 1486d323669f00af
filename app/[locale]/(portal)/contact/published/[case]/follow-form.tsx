'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { followInput, unfollowInput } from '@/db/contact/follows/input'
import { follow, unfollow } from './actions'

type Props = { reference: string; submission: string; following: boolean; others: number }

/** "It troubles me too": one press, without an account. */
export function FollowForm({ reference, submission, following, others }: Props) {
  const t = useTranslations('published.follow')
  const taking = useFormAction(follow, followInput, { submission })
  const leaving = useFormAction(unfollow, unfollowInput, {})
  return (
    <section className="boxed flow" aria-labelledby="follow-heading">
      <h2 id="follow-heading">{t('title')}</h2>
      <p>{t('others', { count: others })}</p>
      {following ? (
        <Form of={leaving}>
          <input type="hidden" name="case" value={reference} />
          <Button type="submit" look="secondary" busy={leaving.pending}>
            {t('leave')}
          </Button>
        </Form>
      ) : (
        <Form of={taking}>
          <input type="hidden" name="case" value={reference} />
          <input type="hidden" name="submission" value={submission} />
          <Button type="submit" busy={taking.pending}>
            {t('take')}
          </Button>
        </Form>
      )}
    </section>
  )
}
