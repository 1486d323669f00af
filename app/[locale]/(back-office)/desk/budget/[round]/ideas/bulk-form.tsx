'use client'
import { useTranslations } from 'next-intl'
import { createContext, type ReactNode, useContext } from 'react'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { FormState, Typed } from '@/components/ui/form-state'
import { Link } from '@/components/ui/link'
import { Select } from '@/components/ui/select'
import { DateField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { assignmentInput, nobody } from '@/db/budget/reviews/input'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  initial: Typed
  reviewers: readonly { id: string; name: string }[]
  /** Ticks or clears every row by loading the page again. */
  all: { href: string; label: string }
  children: ReactNode
}

const Chosen = createContext<readonly string[]>([])

/** A table whose rows can be ticked, and the bar that does something to the ticked ones. Works without JavaScript. */
export function BulkForm({ action, initial, reviewers, all, children }: Props) {
  const form = useFormAction(action, assignmentInput, initial)
  const t = useTranslations('reviews.bulk')
  const { defaultValue, error } = form.several('ideas')
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="round" value={initial.round} />
      <input type="hidden" name="view" value={initial.view} />
      <Chosen value={defaultValue}>
        <section id="ideas" tabIndex={-1} aria-label={t('rows')} aria-describedby={error ? 'ideas-error' : undefined}>
          {children}
        </section>
      </Chosen>
      <fieldset className="bulk-bar">
        <legend className="sr-only">{t('legend')}</legend>
        {error && (
          <p className="field-error" id="ideas-error">
            {error}
          </p>
        )}
        <Select
          {...form.field('assignee')}
          label={t('assignee')}
          empty={t('choose')}
          options={[
            ...reviewers.map(({ id, name }) => ({ value: id, label: name })),
            { value: nobody, label: t('nobody') },
          ]}
        />
        <DateField {...form.field('dueOn')} label={t('dueOn')} optional={t('optional')} />
        <Button type="submit" busy={form.pending}>
          {t('submit')}
        </Button>
        <Link href={all.href}>{all.label}</Link>
      </fieldset>
    </Form>
  )
}

/** The tick of one row. */
export function Tick({ idea, label }: { idea: string; label: string }) {
  const chosen = useContext(Chosen)
  return (
    <label className="tick">
      <input
        type="checkbox"
        className="choice-box"
        name="ideas"
        value={idea}
        defaultChecked={chosen.includes(idea)}
        aria-label={label}
      />
    </label>
  )
}
