'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { DateField, TextArea, TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { askingInput } from '@/db/grants/applications/supplements/input'
import { ask } from './actions'
import './supplement.css'

type Part = { key: string; title: string; points: readonly { key: string; name: string }[] }
type Props = { application: string; version: number; parts: readonly Part[]; initial: Typed }

export function AskForm({ application, version, parts, initial }: Props) {
  const t = useTranslations('checks.supplement')
  const form = useFormAction(ask, askingInput, initial)
  const order = parts.flatMap(({ points }) => points.map(({ key }) => key))
  return (
    <Form of={form} className="flow-wide column">
      <input type="hidden" name="application" value={application} />
      <input type="hidden" name="version" value={version} />
      <DateField {...form.field('dueOn')} label={t('dueOn')} hint={t('dueHint')} />
      <TextArea {...form.field('note')} label={t('note')} hint={t('noteHint')} rows={4} maxLength={4000} />
      {parts.map(({ key, title, points }) => (
        <fieldset key={key}>
          <legend className="field-label field-label-large">{title}</legend>
          <ul className="plain-list">
            {points.map((point) => (
              <Point key={point.key} point={point} at={order.indexOf(point.key)} form={form} />
            ))}
          </ul>
        </fieldset>
      ))}
      <Button type="submit" busy={form.pending}>
        {t('send')}
      </Button>
    </Form>
  )
}

type PointProps = { point: { key: string; name: string }; at: number; form: ReturnType<typeof useFormAction> }

/** One thing to ask for: ticked, and what exactly is wanted. The words show once it is ticked, where a script or none may say so. */
function Point({ point: { key, name }, at, form }: PointProps) {
  const t = useTranslations('checks.supplement')
  return (
    <li className="ask-point">
      <input type="hidden" name={`wanted.${at}.key`} value={key} />
      <Checkbox {...form.ticked(`wanted.${at}.ticked`)} label={name} />
      <div className="ask-words">
        <TextField
          {...form.field(`wanted.${at}.words`)}
          label={t('words', { name })}
          optional={t('optional')}
          maxLength={500}
        />
      </div>
    </li>
  )
}
