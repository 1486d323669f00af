import type { SeedCase } from '@/tenants/seed'
import type { Drawer } from './random'

/** Of what is told twice of one street within six weeks, nearly all has been joined to the earlier one while that was open. */
export function joined(told: readonly SeedCase[], drawer: Drawer): SeedCase[] {
  const mains = new Set<string>()
  const joins = new Map<string, SeedCase>()
  for (const one of told) {
    if (mains.has(one.text) || one.published || one.passed) continue
    const main = told.find((other) => !joins.has(other.text) && isMainOf(other, one))
    if (!main || !drawer.chance(90)) continue
    mains.add(main.text)
    joins.set(one.text, main)
  }
  return told.map((one) => {
    const main = joins.get(one.text)
    return main ? joinedTo(one, main) : one
  })
}

function isMainOf(main: SeedCase, one: SeedCase) {
  const later = main.hoursAgo - one.hoursAgo
  const over = main.steps?.at(-1)
  if (main.topic !== one.topic || main.locale !== one.locale || later <= 0 || later > 45 * 24) return false
  return (
    over &&
    over.to !== 'rejected' &&
    streetOf(main) !== '' &&
    streetOf(main) === streetOf(one) &&
    over.hoursAgo < one.hoursAgo - 3
  )
}

/** It has no answer of its own: nobody was asked what they think of it. */
function joinedTo({ survey, notes, said, answers, ...one }: SeedCase, main: SeedCase): SeedCase {
  const least = main.steps?.at(-1)?.hoursAgo ?? 0
  const hoursAgo = Math.max(one.hoursAgo - 5, (one.hoursAgo + least) / 2)
  return { ...one, ...(answers ? { answers } : {}), joins: main.text, steps: [{ to: 'merged', hoursAgo }] }
}

const streetOf = ({ place = '' }: SeedCase) => place.split(/[ ,]/)[0] ?? ''
