'use client'
import { useTranslations } from 'next-intl'
import { Button, ButtonRow } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { DateField, TextArea } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import type { State } from '@/db/contact/cases/rules'
import { type AnswerKind, takeInput } from '@/db/contact/forwards/answers/input'
import { settle } from './actions'

type Props = {
  id: string
  version: number
  answer: string
  kind: AnswerKind
  /** Where taking the answer leads the case; nowhere when it is only noted. */
  asks: State | undefined
  initial: Typed
}

/** One press takes the answer, with the receiver's words proposed for the reporter; another puts it aside. */
export function SettleForm({ id, version, answer, kind, asks, initial }: Props) {
  const t = useTranslations('forwards.settle')
  const form = useFormAction(settle, takeInput, initial)
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="case" value={id} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="answer" value={answer} />
      <p className="muted">{t(`effect.${kind}`)}</p>
      {asks === 'planned' && <DateField {...form.field('onDay')} label={t('day')} />}
      {asks && <TextArea {...form.field('wording')} label={t('words')} hint={t('wordsHint')} rows={3} />}
      <ButtonRow>
        <Button type="submit" name="verdict" value="take" busy={form.pending}>
          {t('take')}
        </Button>
        <Button type="submit" name="verdict" value="aside" busy={form.pending} look="secondary">
          {t('aside')}
        </Button>
      </ButtonRow>
    </Form>
  )
}
