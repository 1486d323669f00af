import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { callSums } from '@/app/_server/calls'
import { localized } from '@/app/_server/here'
import { formatDay, formatMoment, formatMoney } from '@/components/ui/format'
import type { Found, Verdict } from '@/db/grants/checks/input'
import type { Check, CheckPoint } from '@/db/grants/checks/reads'
import { budgetQuestion, budgetSums } from '@/db/grants/forms/budgets/rules'
import { questionsOf } from '@/db/grants/forms/rules'

/** A point of the check as the page shows it: in words, with the papers that may be opened. */
export type ShownPoint = {
  readonly item: string
  readonly name: string
  readonly found: Found
  readonly foundText: string
  readonly detail: string
  readonly papers: readonly { readonly href: string; readonly name: string }[]
  readonly verdict: Verdict | null
  readonly note: string | null
  readonly by: string | null
}

export async function shownPoints(check: Check): Promise<ShownPoint[]> {
  const [t, pick, locale] = await Promise.all([getTranslations('checks'), localized(), getLocale()])
  const { call, application, papers, points } = check
  const nameOf = ({ sort, key, item }: CheckPoint) => {
    if (sort === 'paper') return pick(call.attachments.find((one) => one.key === key)?.name ?? {}) || key
    if (sort === 'answer') return pick(questionsOf(call.form).find((one) => one.key === key)?.label ?? {}) || key
    return t.has(`item.${item}`) ? t(`item.${item}`) : item
  }
  const details = await detailsOf(check)
  return points.map((point) => ({
    ...{ item: point.item, found: point.found, name: nameOf(point), detail: details[point.item] ?? '' },
    foundText: t(`found.${point.found}`, { day: point.day ? formatDay(point.day, locale) : '' }),
    papers: papers.flatMap(({ id, requirement, document }) =>
      point.sort === 'paper' && requirement === point.key && document
        ? [{ href: `/api/files/desk/grants/${application.id}/${id}`, name: document.name }]
        : [],
    ),
    verdict: point.judged?.verdict ?? null,
    note: point.judged?.note ?? null,
    by: point.judged && t('judgedBy', { name: point.judged.by, at: formatMoment(point.judged.at, locale) }),
  }))
}

/** The figures behind some findings. */
async function detailsOf({ call, application, answers }: Check): Promise<Record<string, string>> {
  const [t, locale, sums] = await Promise.all([getTranslations('checks'), getLocale(), callSums(call)])
  const budget = budgetQuestion(call.form)
  const { income, cost } = budget ? budgetSums(budget, answers[budget.key]) : { income: 0, cost: 0 }
  const money = (cents: number) => formatMoney(cents, locale)
  const applied = money(application.appliedCents ?? 0)
  return {
    arrival: application.submittedAt ? formatMoment(application.submittedAt, locale) : '',
    sum: sums ? t('sumWithin', { sum: applied, limits: sums }) : applied,
    budget: t('budgetSums', { income: money(income), cost: money(cost) }),
  }
}
