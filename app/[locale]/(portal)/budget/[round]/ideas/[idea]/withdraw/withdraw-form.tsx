'use client'
import { useTranslations } from 'next-intl'
import { Button, ButtonLink, ButtonRow } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { withdrawalInput } from '@/db/budget/ideas/input'
import { submitWithdrawal } from './actions'

export function WithdrawForm({ idea, back }: { idea: string; back: string }) {
  const t = useTranslations('ideas.withdrawForm')
  const form = useFormAction(submitWithdrawal, withdrawalInput)
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="idea" value={idea} />
      <ButtonRow>
        <Button type="submit" look="danger" busy={form.pending}>
          {t('send')}
        </Button>
        <ButtonLink look="secondary" href={back}>
          {t('back')}
        </ButtonLink>
      </ButtonRow>
    </Form>
  )
}
