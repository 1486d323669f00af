'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef } from 'react'
import { ErrorSummary } from './error-summary'
import { Fold } from './fold'
import { Notice } from './notice'
import type { useFormAction } from './use-form-action'

type Props = { of: ReturnType<typeof useFormAction>; children: ReactNode; className?: string; done?: ReactNode }

/** A form with what became of it above its fields: faults as links, the rule that said no, or that it is done. */
export function Form({ of: form, children, className = 'flow-wide', done }: Props) {
  const t = useTranslations('problems')
  const faulty = form.summary.problems.length > 0 || Boolean(form.refusal)
  useFaultyTitle(faulty, t('titlePrefix'))
  return (
    <form {...form.form} className={className}>
      <ErrorSummary heading={t('heading')} {...form.summary} />
      {form.refusal && (
        <Refused answer={form.answer} title={t('refused')}>
          {form.refusal}
        </Refused>
      )}
      {form.done && done && (
        <Notice tone="success" live="status">
          {done}
        </Notice>
      )}
      {children}
    </form>
  )
}

type FoldedProps = Props & { title: ReactNode; open?: boolean; lead?: ReactNode }

/** A form behind a line that names it; what came back with a fault is in sight, also where no script keeps it open. */
export function FoldedForm({ title, open = false, lead, className = 'flow', ...form }: FoldedProps) {
  const { problems } = form.of.summary
  return (
    <Fold title={title} open={open || problems.length > 0 || Boolean(form.of.refusal)}>
      {lead && <p>{lead}</p>}
      <Form {...form} className={className} />
    </Fold>
  )
}

type RefusedProps = { answer: number; title?: string; children: ReactNode }

/** The rule that said no, brought before the reader's eyes and ears each time it is said. */
export function Refused({ answer, title, children }: RefusedProps) {
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer is what calls for attention
  useEffect(() => {
    box.current?.focus()
  }, [answer])
  return (
    // biome-ignore lint/a11y/noAutofocus: the pattern for forms that came back with errors
    <div ref={box} tabIndex={-1} autoFocus>
      <Notice tone="danger" live="alert" title={title}>
        {children}
      </Notice>
    </div>
  )
}

/** A page that came back with faults says so in its title too, until they are mended. */
export function useFaultyTitle(faulty: boolean, prefix: string) {
  const said = useRef(false)
  useEffect(() => {
    if (!faulty && !said.current) return
    said.current = faulty
    const bare = document.title.replace(`${prefix}: `, '')
    document.title = faulty ? `${prefix}: ${bare}` : bare
  }, [faulty, prefix])
}
