'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { hidingInput, targetInput } from '@/db/budget/ideas/moderation/input'
import { submitHiding, submitSettling, submitShowing } from './actions'

type Props = { target: { idea: string; comment?: string } }

export function HideForm({ target, initial }: Props & { initial: Typed }) {
  const t = useTranslations('ideas.moderationForm')
  const form = useFormAction(submitHiding, hidingInput, initial)
  return (
    <Form of={form} className="boxed flow">
      <Target {...target} />
      <TextField {...form.field('reason')} label={t('reason')} hint={t('hint')} autoComplete="off" />
      <Button type="submit" look="danger" busy={form.pending}>
        {t('hide')}
      </Button>
    </Form>
  )
}

export function SettleForm({ target }: Props) {
  const t = useTranslations('ideas.moderationForm')
  const form = useFormAction(submitSettling, targetInput)
  return (
    <Form of={form} className="boxed flow">
      <Target {...target} />
      <p>{t('settleWhat')}</p>
      <Button type="submit" look="secondary" busy={form.pending}>
        {t('settle')}
      </Button>
    </Form>
  )
}

export function ShowForm({ target }: Props) {
  const t = useTranslations('ideas.moderationForm')
  const form = useFormAction(submitShowing, targetInput)
  return (
    <Form of={form} className="boxed flow">
      <Target {...target} />
      <Button type="submit" look="secondary" busy={form.pending}>
        {t('show')}
      </Button>
    </Form>
  )
}

function Target({ idea, comment }: Props['target']) {
  return (
    <>
      <input type="hidden" name="idea" value={idea} />
      {comment && <input type="hidden" name="comment" value={comment} />}
    </>
  )
}
