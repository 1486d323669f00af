import type { ChosenPot } from '@/components/budget/ballot-choices'
import type { BallotPotView } from '@/components/budget/ballot-option'
import { formatMoney } from '@/components/ui/format'
import type { Ballot } from '@/db/budget/ballots/input'
import { chosen } from '@/db/budget/ballots/rules'
import type { Locale } from '@/tenants/municipality'

/** A ballot pot by pot: those of the whole town, and the chosen area. */
export function chosenPots(pots: readonly BallotPotView[], { area, choices }: Ballot, locale: Locale): ChosenPot[] {
  return pots
    .filter(({ key, wholeTown }) => wholeTown || key === area)
    .map(({ key, name, options }) => {
      const ids = chosen(choices[key] ?? [])
      const own = options.filter(({ id }) => ids.includes(id))
      const cents = own.reduce((sum, { costCents }) => sum + costCents, 0)
      return { key, name, chosen: own, total: formatMoney(cents, locale) }
    })
}
