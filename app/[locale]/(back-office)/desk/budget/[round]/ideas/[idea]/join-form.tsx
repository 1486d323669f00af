'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { FormState, Typed } from '@/components/ui/form-state'
import { type Option, Select } from '@/components/ui/select'
import { useFormAction } from '@/components/ui/use-form-action'
import { joinInput } from '@/db/budget/proposals/lineage/input'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  /** The idea's number. */
  idea: string
  proposals: readonly Option[]
  initial: Typed
}

/** Puts the idea into a proposal that there is already. */
export function JoinForm({ action, idea, proposals, initial }: Props) {
  const form = useFormAction(action, joinInput, initial)
  const t = useTranslations('reviews.lineage')
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="numbers" value={idea} />
      <Select {...form.field('proposal')} label={t('join')} empty={t('choose')} options={proposals} />
      <Button type="submit" look="secondary" busy={form.pending}>
        {t('joinSubmit')}
      </Button>
    </Form>
  )
}
