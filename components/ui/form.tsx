'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect } from 'react'
import { ErrorSummary } from './error-summary'
import { Notice } from './notice'
import type { useFormAction } from './use-form-action'

type Props = { of: ReturnType<typeof useFormAction>; children: ReactNode; className?: string; done?: ReactNode }

/** A form with what became of it above its fields: faults as links, the rule that said no, or that it is done. */
export function Form({ of: form, children, className = 'flow-wide', done }: Props) {
  const t = useTranslations('problems')
  const faulty = form.summary.problems.length > 0 || Boolean(form.refusal)
  useEffect(() => {
    const bare = document.title.replace(`${t('titlePrefix')}: `, '')
    document.title = faulty ? `${t('titlePrefix')}: ${bare}` : bare
  }, [faulty, t])
  return (
    <form {...form.form} className={className}>
      <ErrorSummary heading={t('heading')} {...form.summary} />
      {form.refusal && (
        <Notice tone="danger" live="alert" title={t('refused')}>
          {form.refusal}
        </Notice>
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
