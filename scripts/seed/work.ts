import { isEnd, type State } from '@/db/contact/cases/rules'
import { demoLanguages } from '@/tenants/demo/languages'
import type { DemoWork } from '@/tenants/demo/story'
import type { SeedCase, SeedChannel, SeedDesk, SeedStep } from '@/tenants/seed'
import { joined } from './joins'
import { pictured } from './photos'
import { answered } from './questions'
import { type Drawer, drawerOf } from './random'

/** How many in a hundred come each way; over the portal by far the most. */
const ways: readonly (readonly [SeedChannel | null, number])[] = [
  [null, 62],
  ['phone', 13],
  ['email', 9],
  ['open311', 8],
  ['counter', 5],
  ['letter', 3],
]

/** Told cases as they look once a desk has worked on them: the same for the same cases. */
export function worked(told: readonly SeedCase[], desk: SeedDesk): SeedCase[] {
  const drawer = drawerOf(told.length * 104_729)
  const seen = told.map((one) => handled(one, desk, drawer))
  return pictured(joined(seen, drawer), drawer)
}

function handled(one: SeedCase, desk: SeedDesk, drawer: Drawer): SeedCase {
  const { work } = demoLanguages[one.locale === 'sv' ? 'sv' : 'fi']
  if (stateOf(one) === 'rejected') return one
  const sent = arrived(one, drawer)
  const passed = passedOn(sent, desk, work, drawer)
  const turned = disputedOnce(passed, work, drawer)
  return {
    ...turned,
    ...answered(turned, work, drawer),
    ...spoken(turned, work, drawer),
    ...judged(turned, work, drawer),
    ...(turned.published ? { follows: Math.floor(drawer.next() ** 2 * 9) } : {}),
  }
}

/** By telephone and at a counter people leave a number; a letter is answered by letter. */
function arrived(one: SeedCase, drawer: Drawer): SeedCase {
  const [channel] = drawer.weighted(ways, ([, share]) => share)
  const fits = channel !== 'open311' || (one.point && one.publish !== false)
  if (!channel || !fits) return one
  const { name, email, ...rest } = one
  if (channel === 'email') return email ? { ...one, channel } : one
  if (channel === 'open311') return { ...rest, ...(email ? { name, email } : {}), channel }
  const phone = `0400 000 ${100 + drawer.below(900)}`
  const asked = one.steps?.some(({ to }) => to === 'waiting_reporter')
  return { ...rest, ...(name ? { name } : {}), ...(channel !== 'letter' || asked ? { phone } : {}), channel }
}

/** What was passed on is with somebody on the town's list, who has answered when it is over. */
function passedOn(one: SeedCase, { receivers }: SeedDesk, work: DemoWork, drawer: Drawer): SeedCase {
  const to = receivers[one.topic]
  const { steps = [] } = one
  const at = steps.findIndex((step) => step.to === 'forwarded')
  const forwarded = steps[at]
  if (!to || !forwarded) return one
  const next = steps[at + 1]
  const answer = next && {
    hoursAgo: next.hoursAgo + Math.min(3, (forwarded.hoursAgo - next.hoursAgo) / 2),
    words: drawer.oneOf(work.fromReceiver),
  }
  return {
    ...one,
    steps: steps.map((step) => (step === forwarded ? { ...step, data: { receiver: to } } : step)),
    passed: { to, hoursAgo: forwarded.hoursAgo, words: drawer.oneOf(work.toReceiver), ...(answer ? { answer } : {}) },
  }
}

/** Of what was done some turned out not to be, and was done again. */
function disputedOnce(one: SeedCase, work: DemoWork, drawer: Drawer): SeedCase {
  const { steps = [], locale, published } = one
  const end = steps.at(-1)
  if (end?.to !== 'done' || end.hoursAgo < 500 || published || !drawer.chance(6)) return one
  const { manners } = demoLanguages[locale === 'sv' ? 'sv' : 'fi']
  const more: SeedStep[] = [
    { to: 'reopen_requested', by: 'reporter', hoursAgo: end.hoursAgo - 40, words: drawer.oneOf(manners.disputes) },
    { to: 'in_progress', hoursAgo: end.hoursAgo - 60 },
    { to: 'done', hoursAgo: end.hoursAgo - 130, words: work.again },
  ]
  return { ...one, steps: [...steps, ...more] }
}

function spoken({ steps = [], hoursAgo, email }: SeedCase, work: DemoWork, drawer: Drawer) {
  const first = steps[0]
  if (!first || steps.length < 2) return {}
  const last = steps.at(-1)?.hoursAgo ?? 0
  const between = last + (first.hoursAgo - last) * (0.2 + drawer.next() * 0.6)
  const notes = drawer.chance(30) ? [{ hoursAgo: between, words: drawer.oneOf(work.notes) }] : []
  const early = first.hoursAgo + (hoursAgo - first.hoursAgo) / 2
  const said = email && drawer.chance(9) ? [{ hoursAgo: early, words: drawer.oneOf(work.additions) }] : []
  return { ...(notes.length ? { notes } : {}), ...(said.length ? { said } : {}) }
}

/** Whoever was told of an end says what they think of it: most are content with what was done, fewer with a no. */
function judged(one: SeedCase, work: DemoWork, drawer: Drawer) {
  const end = one.steps?.at(-1)
  const asked = end && isEnd(end.to as State) && end.hoursAgo > 20 && (one.email || one.phone)
  if (!asked || !drawer.chance(42)) return {}
  const satisfied = drawer.chance(['done', 'answered'].includes(end.to) ? 84 : 45)
  const words = drawer.chance(35) ? { words: drawer.oneOf(satisfied ? work.content : work.discontent) } : {}
  return { survey: { satisfied, ...words } }
}

const stateOf = ({ steps }: SeedCase) => steps?.at(-1)?.to ?? 'received'
