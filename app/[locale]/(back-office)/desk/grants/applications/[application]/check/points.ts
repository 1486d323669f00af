import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { callSums } from '@/app/_server/calls'
import { domiciles } from '@/app/_server/domiciles'
import { localized } from '@/app/_server/here'
import { formatDay, formatMoment, formatMoney } from '@/components/ui/format'
import { aidCeilingCents, aidOf } from '@/db/grants/aids/rules'
import type { Found, Verdict } from '@/db/grants/checks/input'
import type { Check, CheckPoint } from '@/db/grants/checks/reads'
import type { Standing } from '@/db/grants/eligibilities/rules'
import { budgetQuestion, budgetSums } from '@/db/grants/forms/budgets/rules'
import { questionsOf } from '@/db/grants/forms/rules'

/** A point of the check as the page shows it: in words, with the papers that may be opened. */
export type ShownPoint = {
  readonly item: string
  readonly name: string
  readonly found: Found
  readonly foundText: string
  /** What stands behind the finding, a sentence a line. */
  readonly details: readonly string[]
  readonly papers: readonly { readonly href: string; readonly name: string }[]
  readonly verdict: Verdict | null
  readonly note: string | null
  readonly by: string | null
}

export async function shownPoints(check: Check): Promise<ShownPoint[]> {
  const [t, pick, locale] = await Promise.all([getTranslations('checks'), localized(), getLocale()])
  const { call, application, papers, points } = check
  const nameOf = ({ sort, key, item, rule }: CheckPoint) => {
    if (rule) return pick(rule.words)
    if (sort === 'paper') return pick(call.attachments.find((one) => one.key === key)?.name ?? {}) || key
    if (sort === 'answer') return pick(questionsOf(call.form).find((one) => one.key === key)?.label ?? {}) || key
    return t.has(`item.${item}`) ? t(`item.${item}`) : item
  }
  const [details, ofRule] = await Promise.all([detailsOf(check), ruleDetails(check)])
  return points.map((point) => ({
    ...{ item: point.item, found: point.found, name: nameOf(point) },
    details: point.rule ? ofRule(point.key, point.rule) : [details[point.item] ?? ''].filter(Boolean),
    foundText: point.rule
      ? t(`standing.${standings[point.found] ?? 'unknown'}`)
      : t(`found.${point.found}`, { day: point.day ? formatDay(point.day, locale) : '' }),
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

const standings: Partial<Record<Found, Standing>> = { ok: 'holds', wrong: 'fails' }

/** Of a rule about the applicant: what they said, and what the portal knows. */
async function ruleDetails({ register }: Check) {
  const [t, locale, towns] = await Promise.all([getTranslations('checks.rule'), getLocale(), domiciles()])
  const { home, registeredOn, bornOn } = register
  const known: Record<string, string | null> = {
    local: home && t('home', { name: towns.find(({ code }) => code === home)?.name ?? home }),
    calendar_year: registeredOn && t('registered', { day: formatDay(registeredOn, locale) }),
    age: bornOn && t('born', { year: bornOn.slice(0, 4) }),
    guarantor: bornOn && t('born', { year: bornOn.slice(0, 4) }),
  }
  return (key: string, { said, why }: NonNullable<CheckPoint['rule']>) => [
    t('said', { answer: said === null ? 'none' : said ? 'yes' : 'no' }),
    ...(why ? [t('why', { words: why })] : []),
    ...(key in known ? [known[key] ?? t('unknown')] : []),
  ]
}

/** The figures behind some findings. */
async function detailsOf({ call, application, answers, today }: Check): Promise<Record<string, string>> {
  const [t, locale, sums] = await Promise.all([getTranslations('checks'), getLocale(), callSums(call)])
  const budget = budgetQuestion(call.form)
  const { income, cost } = budget ? budgetSums(budget, answers[budget.key]) : { income: 0, cost: 0 }
  const money = (cents: number) => formatMoney(cents, locale)
  const applied = money(application.appliedCents ?? 0)
  const aid = aidOf(answers, application.appliedCents ?? 0, today)
  return {
    deMinimis: aid
      ? t('aid', {
          said: aid.declaredCents === null ? 'nothing' : 'told',
          declared: money(aid.declaredCents ?? 0),
          applied,
          total: money(aid.totalCents),
          ceiling: money(aidCeilingCents),
        })
      : '',
    arrival: application.submittedAt ? formatMoment(application.submittedAt, locale) : '',
    sum: sums ? t('sumWithin', { sum: applied, limits: sums }) : applied,
    budget: t('budgetSums', { income: money(income), cost: money(cost) }),
  }
}
