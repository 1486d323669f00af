'use client'
import { useTranslations } from 'next-intl'
import { BallotFields } from '@/components/budget/round-ballot-fields'
import { RoundConflict } from '@/components/budget/round-conflict'
import { CountingFields } from '@/components/budget/round-counting-fields'
import { PotFields } from '@/components/budget/round-pot-fields'
import { RulesPreview } from '@/components/budget/round-preview'
import { ScheduleFields } from '@/components/budget/round-schedule-fields'
import { TextFields } from '@/components/budget/round-text-fields'
import { WhoFields } from '@/components/budget/round-who-fields'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { FormState } from '@/components/ui/form-state'
import { useFormAction } from '@/components/ui/use-form-action'
import { roundInput } from '@/db/budget/rounds/input'
import type { Typed } from '@/db/drafts/input'
import type { Locale } from '@/tenants/municipality'

export type RoundTown = {
  name: string
  languages: readonly [Locale, ...Locale[]]
  official: readonly Locale[]
}
export type RoundFormProps = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  initial: Typed
  town: RoundTown
  /** A published round keeps its address. */
  published?: boolean
  submit: string
}
export type RoundFormFields = ReturnType<typeof useFormAction>

/** Every setting of a round on one page, with the rules as residents will read them at its end. */
export function RoundForm({ action, initial, town, published, submit }: RoundFormProps) {
  const t = useTranslations('rounds.form')
  const input = roundInput(town.languages[0])
  const form = useFormAction(action, input, initial)
  return (
    <RulesPreview input={input} initial={initial} town={town.name}>
      {(preview) => (
        <Form of={form} className="sections">
          {/* Enter in a text field presses the first button of a form: that must be the one that saves. */}
          <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true">
            {submit}
          </button>
          <input type="hidden" name="version" value={form.several('version').defaultValue[0] ?? '0'} readOnly />
          <RoundConflict form={form} languages={town.languages} />
          <TextFields form={form} town={town} published={published} />
          <PotFields form={form} town={town} />
          <ScheduleFields form={form} />
          <WhoFields form={form} />
          <BallotFields form={form} />
          <CountingFields form={form} />
          <section className="tinted flow">
            <h2>{t('preview')}</h2>
            <p>{t('previewHint')}</p>
            {preview}
          </section>
          <Button type="submit" busy={form.pending}>
            {submit}
          </Button>
        </Form>
      )}
    </RulesPreview>
  )
}
