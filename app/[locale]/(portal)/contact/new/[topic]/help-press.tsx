'use client'
import { useTranslations } from 'next-intl'
import { forgetDraft } from '@/components/contact/drafts/draft-store'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { helpInput } from '@/db/contact/advice/input'
import { helpInstead } from './actions'

type Props = { reference: string; submission: string; title: string; draft: string }

/** "This helped": nothing is sent, and what was written is kept no longer, on the device either. */
export function HelpPress({ reference, submission, title, draft }: Props) {
  const t = useTranslations('advice.help')
  const form = useFormAction(
    helpInstead,
    helpInput,
    { submission },
    {
      beforeLeaving: async (page) => {
        await forgetDraft(draft).catch(() => {})
        return page
      },
    },
  )
  return (
    <Form of={form}>
      <input type="hidden" name="case" value={reference} />
      <input type="hidden" name="submission" value={submission} />
      <Button type="submit" look="secondary" busy={form.pending} aria-label={t('takeOf', { title })}>
        {t('take')}
      </Button>
    </Form>
  )
}
