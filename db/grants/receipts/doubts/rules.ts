import { type AllowanceKind, mostAllowed } from '@/db/grants/allowances/rules'
import type { Reason } from '@/db/grants/receipts/rules'

export type Claimed = {
  id: string
  /** The approved budget's line that it belongs to. */
  budgetLine: string
  /** What was bought, as the applicant says it. */
  what: string
  payee: string
  /** ISO day of the receipt. */
  paidOn: string
  cents: number
  allowance: { kind: AllowanceKind; quantity: number } | null
  /** SHA-256 of the paper. */
  paper: string | null
}

export type Frame = {
  /** The approved budget: what each line was planned to cost; null where nothing was planned, so that nothing runs over. */
  budget: readonly { key: string; cents: number | null }[]
  /** Between which days costs count, ISO. */
  from: string | null
  to: string | null
  /** Papers that another award has been given receipts of. */
  usedElsewhere: ReadonlySet<string>
}

/** Something a person should look at, and the most that would count if it is so. Never a verdict by itself. */
export type Doubt = { reason: Reason; mostCents: number }

/** Words that costs which never count go by, in Finnish, Swedish and English; each stands at the beginning of a word. */
const tellTales: Partial<Record<Reason, readonly string[]>> = {
  recording: ['äänit', 'levyty', 'levytys', 'elokuv', 'inspelning', 'skivinsp', 'recording', 'filmi'],
  openingCatering: ['avajaistarj', 'avajaisten tarj', 'öppningsservering', 'vernissagetarj', 'opening catering'],
  flowers: ['kukka', 'kukat', 'kukki', 'kimppu', 'blomm', 'bukett', 'flower', 'bouquet'],
  bank: ['pankkikulu', 'tilinhoito', 'palvelumaksu pank', 'bankavgift', 'kontoavgift', 'bank fee', 'bank charge'],
  loan: ['laina', 'lyhenny', 'korko', 'lån', 'ränta', 'amortering', 'loan', 'interest'],
  audit: ['tilintarkast', 'toiminnantarkast', 'revisor', 'revision', 'verksamhetsgransk', 'audit'],
  ordinary: ['jäsenmaksu', 'vuosikokou', 'medlemsavgift', 'årsmöte', 'membership fee', 'annual meeting'],
  alcohol: [
    'alkoh',
    'viini',
    'olut',
    'kuohuv',
    'alko ',
    'vin ',
    'vinet',
    'öl ',
    'champagne',
    'alcohol',
    'wine',
    'beer',
  ],
}

/** What in a line asks for a second look, the gravest first. */
export function doubtsIn(line: Claimed, all: readonly Claimed[], frame: Frame): Doubt[] {
  const { budget, from, to, usedElsewhere } = frame
  const none = (reason: Reason): Doubt => ({ reason, mostCents: 0 })
  const planned = budget.find(({ key }) => key === line.budgetLine)
  return [
    ...toldBy(line.what).map(none),
    ...(planned ? [] : [none('notInBudget')]),
    ...((from && line.paidOn < from) || (to && line.paidOn > to) ? [none('outsidePeriod')] : []),
    ...(isSecond(line, all) ? [none('twice')] : []),
    ...(line.paper && usedElsewhere.has(line.paper) ? [none('otherGrant')] : []),
    ...overAllowance(line),
    ...(planned && planned.cents !== null ? overBudget(line, all, planned.cents) : []),
  ]
}

function toldBy(what: string): Reason[] {
  const words = ` ${what.toLocaleLowerCase('fi').replace(/[^\p{L}\d]+/gu, ' ')} `
  const found = Object.entries(tellTales).filter(([, tales]) => tales.some((tale) => words.includes(` ${tale}`)))
  return found.map(([reason]) => reason as Reason)
}

/** The same payee, day and sum as a line before it: the first of them stands. */
function isSecond(line: Claimed, all: readonly Claimed[]) {
  const mark = ({ payee, paidOn, cents, allowance }: Claimed) =>
    [payee.trim().toLocaleLowerCase('fi'), paidOn, cents, allowance?.kind, allowance?.quantity].join('|')
  return all
    .slice(
      0,
      Math.max(
        0,
        all.findIndex(({ id }) => id === line.id),
      ),
    )
    .some((other) => mark(other) === mark(line))
}

function overAllowance({ allowance, cents, paidOn }: Claimed): Doubt[] {
  if (!allowance) return []
  const most = mostAllowed(allowance.kind, allowance.quantity, paidOn)
  if (most !== null && cents <= most) return []
  return [{ reason: 'overAllowance', mostCents: most ?? 0 }]
}

/** A budget line may run over by what the lines before it have left. */
function overBudget(line: Claimed, all: readonly Claimed[], plannedCents: number): Doubt[] {
  const upTo = all.slice(0, all.findIndex(({ id }) => id === line.id) + 1)
  const spent = upTo
    .filter(({ budgetLine }) => budgetLine === line.budgetLine)
    .reduce((sum, { cents }) => sum + cents, 0)
  const over = spent - plannedCents
  return over > 0 ? [{ reason: 'overBudget', mostCents: Math.max(0, line.cents - over) }] : []
}
