'use client'
import { useTranslations } from 'next-intl'
import type { AnswerForm } from '@/components/grants/answer-form'
import { Icon } from '@/components/ui/icon'

type Props = {
  form: AnswerForm
  /** The beginning of its field names. */
  at: string
  line: string
  side: 'income' | 'cost'
  label: string
  note?: string | undefined
  lastYear: boolean
  said: Readonly<Record<string, string>>
  /** A row of the applicant's own, which they name. */
  named?: boolean
}

/** A line of the budget: its name, the sum planned, and last year's where it is asked. */
export function BudgetLine({ form, at, line, side, label, note, lastYear, said, named = false }: Props) {
  const t = useTranslations('grantForms.budget')
  const error = form.several(`${at}.cents`).error ?? form.several(`${at}.lastYearCents`).error
  return (
    <div className="budget-line">
      <input type="hidden" name={`${at}.line`} value={line} />
      <input type="hidden" name={`${at}.side`} value={side} />
      {named ? (
        <input
          className="input budget-name"
          name={`${at}.name`}
          aria-label={label}
          placeholder={label}
          maxLength={120}
          defaultValue={said.name ?? ''}
        />
      ) : (
        <label className="budget-name" htmlFor={`${at}.cents`}>
          {label}
          {note && <span className="choice-hint">{note}</span>}
        </label>
      )}
      <BudgetSum
        name={`${at}.cents`}
        said={said.cents}
        error={error}
        label={named ? t('sumOf', { line: label }) : undefined}
      />
      {lastYear && (
        <BudgetSum name={`${at}.lastYearCents`} said={said.lastYearCents} label={t('lastYearOf', { line: label })} />
      )}
      {error && (
        <p className="field-error" id={`${at}.cents-error`}>
          <Icon name="danger" />
          <span>{error}</span>
        </p>
      )}
    </div>
  )
}

type SumProps = { name: string; said: string | undefined; label?: string | undefined; error?: string | undefined }

function BudgetSum({ name, said = '', label, error }: SumProps) {
  return (
    <div className="input-money">
      <input
        className="input"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        id={name}
        name={name}
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${name}-error` : undefined}
        defaultValue={said}
      />
      <span aria-hidden="true">€</span>
    </div>
  )
}
