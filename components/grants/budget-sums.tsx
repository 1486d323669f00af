'use client'
import { useLocale, useTranslations } from 'next-intl'
import { formatMoney } from '@/components/ui/format'
import { budgetSums } from '@/db/grants/forms/budgets/rules'
import type { Answer, Question } from '@/db/grants/forms/input'

type Props = { question: Extract<Question, { type: 'budget' }>; answer: Answer | undefined }

/** What the budget comes to, and in words whether it balances. */
export function BudgetSumsBox({ question, answer }: Props) {
  const t = useTranslations('grantForms.budget')
  const locale = useLocale()
  const money = (cents: number) => formatMoney(cents, locale)
  const { income, cost, eligible, balance } = budgetSums(question, answer)
  const verdict = balance === 0 ? 'balanced' : balance > 0 ? 'over' : 'short'
  return (
    <div className="budget-sums">
      <dl>
        <div>
          <dt>{t('incomeSum')}</dt>
          <dd>{money(income)}</dd>
        </div>
        <div>
          <dt>{t('costSum')}</dt>
          <dd>{money(cost)}</dd>
        </div>
        {eligible !== cost && (
          <div>
            <dt>{t('eligibleSum')}</dt>
            <dd>{money(eligible)}</dd>
          </div>
        )}
      </dl>
      <p role="status" className={balance === 0 ? 'muted' : 'budget-open'}>
        {cost === 0 && income === 0 ? t('empty') : t(verdict, { difference: money(Math.abs(balance)) })}
      </p>
    </div>
  )
}
