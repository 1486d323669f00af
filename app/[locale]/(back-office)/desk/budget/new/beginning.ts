import { aYearLater, suggestedPhases } from '@/db/budget/rounds/calendar/rules'
import type { Round } from '@/db/budget/rounds/reads'
import { ruleInput } from '@/db/budget/tally/input'
import type { Town } from '@/tenants'
import type { Localized } from '@/tenants/municipality'

const wholeTown: Localized = { fi: 'Koko kunta', sv: 'Hela kommunen', en: 'Whole municipality' }

/** What a new round's form holds: dates that fit, and rules that suit most towns. */
export function beginning({ locales }: Town) {
  const phases = suggestedPhases(Temporal.Now.plainDateISO('Europe/Helsinki').toString())
  const name = Object.fromEntries(locales.map((language) => [language, wholeTown[language]]))
  return {
    version: 0,
    slug: '',
    name: {},
    intro: {},
    illustration: null,
    ...phases,
    ideasNeedSignIn: true,
    residentsOnly: true,
    minimumAge: 12,
    maximumAge: null,
    ageReached: 'in-year' as const,
    ageOn: `${phases.votingFrom.getFullYear()}-12-31`,
    ballot: { type: 'approval' as const, min: 1, max: 5, blank: false },
    rule: ruleInput.parse({ method: 'equal-shares' }),
    pots: [{ name, cents: 50_000_00, wholeTown: true }],
  }
}

/** An earlier round as a beginning: everything but its name, address and pots' identities, a year later. */
export function copied(round: Round) {
  const ageOn = Temporal.PlainDate.from(round.ageOn).add({ years: 1 }).toString()
  const pots = round.pots.map(({ name, cents, wholeTown: whole }) => ({ name, cents, wholeTown: whole }))
  return { ...round, ...aYearLater(round), version: 0, slug: '', name: {}, ageOn, pots }
}
