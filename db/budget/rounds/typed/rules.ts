import type { Texts } from '@/db/columns'
import { finnishClock } from '@/db/fields'
import type { BallotForm } from '../../ballots/input'
import type { Rule } from '../../tally/input'
import { type TieOrder, tieOrders } from '../input'
import type { Phases, VotingRight } from '../rules'

type Typed = Record<string, string>

type Pot = { id?: string; name: Texts; cents: number; wholeTown: boolean }
type Settings = Phases &
  VotingRight & {
    version: number
    slug: string
    name: Texts
    intro: Texts
    illustration: string | null
    ideasNeedSignIn: boolean
    ballot: BallotForm
    rule: Rule
    pots: readonly Pot[]
  }

/** A round as its form shows it: every setting as one would type it. */
export function typedRound(round: Settings): Typed {
  return {
    version: String(round.version),
    slug: round.slug,
    illustration: round.illustration ?? '',
    ...typedTexts('name', round.name),
    ...typedTexts('intro', round.intro),
    ...typedMoments(round),
    ...typedRight(round),
    ...ticked('ideasNeedSignIn', round.ideasNeedSignIn),
    ...typedBallot(round.ballot),
    ...typedRule(round.rule),
    ...Object.assign({}, ...round.pots.map(typedPot)),
  }
}

function typedPot({ id = '', name, cents, wholeTown }: Pot, at: number): Typed {
  const pot = `pots.${at}`
  return {
    [`${pot}.id`]: id,
    [`${pot}.cents`]: typedMoney(cents),
    [`${pot}.scope`]: wholeTown ? 'whole-town' : 'area',
    ...typedTexts(`${pot}.name`, name),
  }
}

function typedTexts(name: string, texts: Texts): Typed {
  return Object.fromEntries(Object.entries(texts).map(([language, text]) => [`${name}.${language}`, text ?? '']))
}

const moments = ['ideasFrom', 'ideasUntil', 'reviewUntil', 'votingFrom', 'votingUntil', 'resultOn'] as const

function typedMoments(round: Phases): Typed {
  return Object.fromEntries(moments.map((name) => [name, finnishClock(round[name])]))
}

function typedRight({ residentsOnly, minimumAge, maximumAge, ageReached, ageOn }: VotingRight): Typed {
  const ages = { minimumAge: String(minimumAge ?? ''), maximumAge: String(maximumAge ?? '') }
  return { ...ticked('residentsOnly', residentsOnly), ...ages, ageReached, ageOn }
}

function typedBallot(ballot: BallotForm): Typed {
  const knapsack = ballot.type === 'knapsack'
  return {
    'ballot.type': knapsack ? 'knapsack' : 'approval',
    'ballot.min': String('min' in ballot ? ballot.min : 1),
    'ballot.max': ballot.type === 'approval' ? String(ballot.max ?? '') : '',
    ...ticked('ballot.blank', ballot.blank),
  }
}

function typedRule({ method, utility, completion, stop, phragmen, threshold, tie }: Rule): Typed {
  const order = (Object.keys(tieOrders) as TieOrder[]).find((name) => tieOrders[name].join() === tie.join())
  const settings = {
    method,
    utility,
    completion,
    stop,
    phragmen,
    threshold: String(threshold ?? ''),
    tie: order ?? 'lot',
  }
  return Object.fromEntries(Object.entries(settings).map(([name, value]) => [`rule.${name}`, value]))
}

/** Cents as people type euros: "60 000", "20 000,50". */
function typedMoney(cents: number) {
  const euros = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, ' ')
  return cents % 100 ? `${euros},${String(cents % 100).padStart(2, '0')}` : euros
}

/** A box that is not ticked sends nothing. */
const ticked = (name: string, yes: boolean): Typed => (yes ? { [name]: 'on' } : {})
