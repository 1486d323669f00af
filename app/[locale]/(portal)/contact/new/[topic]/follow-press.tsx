'use client'
import { useTranslations } from 'next-intl'
import { forgetDraft } from '@/components/contact/drafts/draft-store'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { followInput } from '@/db/contact/follows/input'
import { followInstead } from './actions'

type Props = { reference: string; submission: string; title: string; draft: string }

/** "It troubles me too", on the card itself: one press instead of a report, which the device need not keep either. */
export function FollowPress({ reference, submission, title, draft }: Props) {
  const t = useTranslations('published')
  const form = useFormAction(
    followInstead,
    followInput,
    { submission },
    {
      beforeLeaving: async (page) => {
        await forgetDraft(draft).catch(() => {})
        return page
      },
    },
  )
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
