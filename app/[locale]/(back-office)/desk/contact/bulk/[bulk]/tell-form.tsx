'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { useFormAction } from '@/components/ui/use-form-action'
import { type Act, tellInput } from '@/db/contact/bulks/input'
import type { Locale } from '@/tenants/municipality'
import { tell } from './actions'
import { AssignFields, type Choices, MergeFields, MoveFields, RetopicFields } from './tell-fields'

type Props = { bulk: string; act: Act; initial: Typed; languages: readonly Locale[]; choices: Choices }

/** What is to be done with the chosen cases; nothing is done yet. */
export function TellForm({ bulk, act, initial, languages, choices }: Props) {
  const t = useTranslations('queue.bulk')
  const form = useFormAction(tell, tellInput, initial)
  const fields: Record<Act, ReactNode> = {
    assign: <AssignFields form={form} choices={choices} />,
    retopic: <RetopicFields form={form} choices={choices} />,
    move: <MoveFields form={form} choices={choices} languages={languages} />,
    merge: <MergeFields form={form} choices={choices} />,
  }
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="bulk" value={bulk} />
      <input type="hidden" name="told.act" value={act} />
      <input type="hidden" name="language" value={languages[0]} />
      {fields[act]}
      <Button type="submit" busy={form.pending}>
        {t('toPreview')}
      </Button>
    </Form>
  )
}
