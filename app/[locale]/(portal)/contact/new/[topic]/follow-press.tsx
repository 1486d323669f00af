'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { followInput } from '@/db/contact/follows/input'
import { followInstead } from './actions'

/** "It troubles me too", on the card itself: one press instead of a report. */
export function FollowPress({
  reference,
  submission,
  title,
}: {
  reference: string
  submission: string
  title: string
}) {
  const t = useTranslations('published')
  const form = useFormAction(followInstead, followInput, { submission })
  return (
    <Form of={form} className="card-press">
      <input type="hidden" name="case" value={reference} />
      <input type="hidden" name="submission" value={submission} />
      <Button type="submit" busy={form.pending} aria-label={t('same.take', { title })}>
        {t('follow.take')}
      </Button>
    </Form>
  )
}
