'use client'
import { useTranslations } from 'next-intl'
import { Button, ButtonLink, ButtonRow } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import type { Action } from '@/components/ui/use-send'
import { eraseCaseInput, eraseMineInput } from '@/db/contact/erasures/input'
import { offeredTo } from './drafts/device-draft'
import { forgetDraft, listDrafts } from './drafts/draft-store'

type Props = { action: Action; at?: string; seen: string; back: string; holder: string | null }

/** The one press after reading what goes. What this device keeps of theirs goes with it. */
export function EraseForm({ action, at, seen, back, holder }: Props) {
  const t = useTranslations('erasure.form')
  const forgetMine = async (page: string) => {
    for (const { submission } of offeredTo(await listDrafts(), holder)) await forgetDraft(submission)
    return page
  }
  const form = useFormAction(action, at ? eraseCaseInput : eraseMineInput, {}, { beforeLeaving: forgetMine })
  return (
    <Form of={form} className="flow">
      {at && <input type="hidden" name="at" value={at} />}
      <input type="hidden" name="seen" value={seen} />
      <ButtonRow>
        <Button type="submit" look="danger" busy={form.pending}>
          {t('confirm')}
        </Button>
        <ButtonLink look="secondary" href={back}>
          {t('cancel')}
        </ButtonLink>
      </ButtonRow>
    </Form>
  )
}
