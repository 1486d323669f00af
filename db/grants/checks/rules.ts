import { aidOf } from '@/db/grants/aids/rules'
import { askedPapers, type Paper, type Requirement } from '@/db/grants/applications/papers/rules'
import { gateKey, gateWordKey, isGateKey } from '@/db/grants/calls/eligibility/questions/rules'
import { checksFor, checksOf } from '@/db/grants/calls/eligibility/rules'
import type { Call } from '@/db/grants/calls/input'
import { isLateOn } from '@/db/grants/deadlines/rules'
import { type Home, type Register, registerOn, type Standing, standingOf } from '@/db/grants/eligibilities/rules'
import { budgetQuestion } from '@/db/grants/forms/budgets/rules'
import { faultsOf } from '@/db/grants/forms/faults/rules'
import type { Answers, ApplicantKind, Words } from '@/db/grants/forms/input'
import { appliedOf, askedQuestions, keptAnswers, questionsOf } from '@/db/grants/forms/rules'
import type { Found, Verdict } from './input'

/** What is known of an application besides its answers. Days are ISO dates. */
export type Facts = {
  readonly call: Call
  readonly applicant: ApplicantKind
  readonly answers: Answers
  readonly papers: readonly Paper[]
  readonly late: boolean
  /** What the sender's right stood on: themselves, a mandate that was in force or was not, or words on paper. */
  readonly basis: 'self' | 'mandate' | 'noMandate' | 'paper'
  /** How the report on an earlier grant stands. */
  readonly lastReport: 'none' | 'given' | 'overdue'
  readonly today: string
  /** What is known of the applicant elsewhere, and the town. */
  readonly register: Register
  readonly town: Home
}

/** One point of the check, and what the rules find there. `sort` and `key` say what it is about. */
export type Finding = {
  readonly item: string
  readonly sort: 'fixed' | 'rule' | 'answer' | 'paper'
  readonly key: string
  readonly found: Found
  /** A promised paper's day. */
  readonly day?: string
  /** Of a rule about the applicant: the rule in words, what the applicant said, their word on a no, and what the register alone tells. */
  readonly rule?: {
    readonly words: Words
    readonly said: boolean | null
    readonly why: string | null
    readonly register: Standing
  }
}

/** Everything that the call's version demands of this application, point by point, in the order in which it is read. */
export function findingsOf(facts: Facts): Finding[] {
  const { call, applicant, late } = facts
  const kept = keptAnswers(call.form, { applicant, answers: facts.answers })
  return [
    fixed('arrival', late ? 'late' : 'ok'),
    fixed('applicant', call.eligibility.kinds.includes(applicant) ? 'ok' : 'wrong'),
    ...rulesOf(facts, kept),
    ...sumOf(call, kept),
    fixed('signature', signatureOf(facts)),
    ...answersOf(call, applicant, kept),
    ...askedPapers(call, applicant, kept).flatMap((asked) => paperOf(asked, facts)),
    fixed('lastReport', facts.lastReport === 'overdue' ? 'overdue' : 'ok'),
    ...looks(applicant).map((item) => fixed(item, 'look')),
    ...aidPoint(facts, kept),
  ]
}

const fixed = (item: string, found: Found): Finding => ({ item, sort: 'fixed', key: item, found })

const foundOf: Record<Standing, Found> = { holds: 'ok', fails: 'wrong', unknown: 'look' }

/** The call's rules about the applicant, each by what they answered and by what the register tells. */
function rulesOf({ call, applicant, register: known, town }: Facts, answers: Answers): Finding[] {
  return checksFor(checksOf(call, town.name), applicant).map(({ key, passes, reason }) => {
    const [answer, word] = [answers[gateKey(key)], answers[gateWordKey(key)]]
    const said = typeof answer === 'boolean' ? answer : null
    const register = registerOn(key, call, known, town)
    const standing = standingOf(said === null ? null : said === (passes === 'yes'), register)
    const why = typeof word === 'string' ? word : null
    return {
      item: `rule:${key}`,
      sort: 'rule',
      key,
      found: foundOf[standing],
      rule: { words: reason, said, why, register },
    }
  })
}

function signatureOf({ basis }: Facts): Found {
  if (basis === 'paper') return 'look'
  return basis === 'noMandate' ? 'wrong' : 'ok'
}

/** Within the call's limits; a call that gives everybody the same asks no sum. */
function sumOf({ form, minimumCents, maximumCents }: Call, answers: Answers): Finding[] {
  if (!questionsOf(form).some(({ type }) => type === 'applied')) return []
  const applied = appliedOf(form, answers)
  const isWithin = applied > 0 && applied >= (minimumCents ?? 0) && applied <= (maximumCents ?? applied)
  return [fixed('sum', isWithin ? 'ok' : 'wrong')]
}

/** The budget by itself, every other answer that is not as it should be, and one point for all where none is. */
function answersOf({ form }: Call, applicant: ApplicantKind, answers: Answers): Finding[] {
  const faults = faultsOf(form, { applicant, answers })
  const budget = budgetQuestion(form)
  const isAsked = askedQuestions(form, { applicant, answers }).some(({ key }) => key === budget?.key)
  const others = [...faults].filter(([key]) => key !== budget?.key && !isGateKey(key))
  return [
    ...(budget && isAsked ? [fixed('budget', faults.has(budget.key) ? 'wrong' : 'ok')] : []),
    ...(others.length === 0 ? [fixed('answers', 'ok')] : []),
    ...others.map(
      ([key, fault]): Finding => ({
        ...{ item: `answer:${key}`, sort: 'answer', key },
        found: fault.key === 'required' ? 'missing' : 'wrong',
      }),
    ),
  ]
}

/** Where a paper stands; one that is not wanted and not there is no point at all. */
function paperOf({ key, need }: Requirement, { papers, today }: Facts): Finding[] {
  const held = papers.filter(({ requirement }) => requirement === key)
  const point = (found: Found, day?: string): Finding[] => [{ item: `paper:${key}`, sort: 'paper', key, found, day }]
  if (held.some(({ document }) => document !== null)) return point('ok')
  if (held.some(({ inAnother }) => inAnother)) return point('inAnother')
  const day = held.find(({ promisedBy }) => promisedBy !== null)?.promisedBy
  if (day) return point(isLateOn(today, day) ? 'overdue' : 'promised', day)
  if (need === 'always') return point('missing')
  return need === 'ifChanged' ? point('notBrought') : []
}

/** What no rule can see: an officer looks it up and says what they found. */
function looks(applicant: ApplicantKind): string[] {
  const registered = applicant === 'association' || applicant === 'company'
  return [...(registered ? ['register'] : []), 'debts', 'sanctions']
}

/** Of whoever trades: what they have declared of aid, with this sum, against the ceiling. */
function aidPoint({ call, today }: Facts, answers: Answers): Finding[] {
  const aid = aidOf(answers, appliedOf(call.form, answers), today)
  return aid ? [fixed('deMinimis', aid.isOver ? 'wrong' : 'look')] : []
}

export type Judged = { readonly item: string; readonly found: string; readonly verdict: Verdict }

/** The verdict that stands on a finding: one given on something else than is found now counts no more. */
export const verdictOn = <J extends Judged>({ item, found }: Finding, judged: readonly J[]): J | null =>
  judged.find((one) => one.item === item && one.found === found) ?? null

/** How far a check has come: what waits for a verdict, what is missing and which rules do not hold by one. */
export function progressOf(findings: readonly Finding[], judged: readonly Judged[]) {
  const verdicts = findings.map((finding) => verdictOn(finding, judged)?.verdict ?? null)
  return {
    total: verdicts.length,
    waiting: verdicts.filter((verdict) => verdict === null).length,
    missing: verdicts.filter((verdict) => verdict === 'missing').length,
    fails: verdicts.filter((verdict) => verdict === 'fails').length,
  }
}
