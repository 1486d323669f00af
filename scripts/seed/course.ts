import { isWorkingDay, usualCalendar } from '@/db/calendar/rules'
import { targetOf } from '@/db/contact/targets/rules'
import type { DemoManners, DemoTopic } from '@/tenants/demo/story'
import type { SeedStep } from '@/tenants/seed'
import type { StarterTopic } from '@/tenants/topics'
import type { Drawer } from './random'

const hour = 3_600_000
const day = 24 * hour
const zone = 'Europe/Helsinki'

type Sent = {
  topic: StarterTopic
  answer: string
  demo: DemoTopic
  manners: DemoManners
  sent: Date
  now: Date
  drawer: Drawer
  say: (words: string) => string
  reachable: boolean
  /** How many cases may still wait past their target. */
  lates: { left: number }
}
type Step = Omit<SeedStep, 'hoursAgo'> & { at: Date }

/** What has become of a case by now, the earliest first. */
export function courseOf(sent: Sent): SeedStep[] {
  const { now } = sent
  return stepsOf(sent)
    .filter(({ at }) => at < now)
    .map(({ at, ...step }) => ({ ...step, hoursAgo: (now.valueOf() - at.valueOf()) / hour }))
}

function stepsOf(sent: Sent): Step[] {
  const { topic, drawer, now, lates } = sent
  const due = targetOf(sent.sent, topic.days, usualCalendar)
  const begun = workingHour(new Date(sent.sent.valueOf() + (2 + drawer.below(20)) * hour), drawer)
  const age = (now.valueOf() - sent.sent.valueOf()) / day
  if (due < now && age < 45 && lates.left > 0 && drawer.chance(60)) {
    lates.left--
    return [begin(sent, begun)]
  }
  const answered = answeredAt(sent, begun, due)
  if (answered > now) return unfinished(sent, begun, due)
  if (age < 280 && sent.demo.planned && drawer.chance(28)) return [begin(sent, begun), plan(sent, answered)]
  return finished(sent, begun, answered)
}

/** Most answers come within the target, some late; none late of the last weeks, whose late ones are counted. */
function answeredAt({ sent, now, drawer }: Sent, begun: Date, due: Date) {
  const recent = now.valueOf() - sent.valueOf() < 45 * day
  const span = Math.max(hour, due.valueOf() - begun.valueOf() - 20 * hour)
  const stretch = !recent && drawer.chance(14) ? 1.3 + drawer.next() * 1.5 : 0.1 + drawer.next() * 0.85
  const at = workingHour(new Date(begun.valueOf() + span * stretch), drawer)
  return recent && at > due ? new Date(Math.max(begun.valueOf() + hour / 2, due.valueOf() - 8 * hour)) : at
}

function unfinished(sent: Sent, begun: Date, due: Date): Step[] {
  const { demo, drawer, now, reachable, say } = sent
  const steps = [begin(sent, begun)]
  const next = new Date(begun.valueOf() + 2 * hour)
  if (begun > now || due < now) return steps
  if (demo.question && reachable && now.valueOf() - next.valueOf() < 4 * day && drawer.chance(50))
    return [...steps, { to: 'waiting_reporter', words: say(demo.question[0]), at: next }]
  if (demo.forwarded && drawer.chance(40)) return [...steps, forward(sent, demo.forwarded, next)]
  return drawer.chance(30) ? [] : steps
}

function finished(sent: Sent, begun: Date, answered: Date): Step[] {
  const { demo, drawer, reachable, say, manners, now } = sent
  if (demo.notOurs && drawer.chance(12)) {
    const [receiver, words] = drawer.oneOf(demo.notOurs)
    return [{ to: 'not_ours', words: say(words), data: { receiver }, at: answered }]
  }
  if (demo.noAction && drawer.chance(13)) {
    const [reason, words] = drawer.oneOf(demo.noAction)
    return [begin(sent, begun), { to: 'no_action', words: say(words), data: { reason }, at: answered }]
  }
  const between = (part: number) => new Date(begun.valueOf() + (answered.valueOf() - begun.valueOf()) * part)
  const steps = [begin(sent, begun)]
  if (demo.question && reachable && drawer.chance(14))
    steps.push(
      { to: 'waiting_reporter', words: say(demo.question[0]), at: between(0.25) },
      { to: 'in_progress', by: 'reporter', words: say(demo.question[1]), at: between(0.6) },
    )
  else if (demo.forwarded && drawer.chance(22)) steps.push(forward(sent, demo.forwarded, between(0.4)))
  steps.push({ to: endOf(sent.topic), words: say(sent.answer), at: answered })
  const disputed = new Date(answered.valueOf() + 26 * hour)
  if (endOf(sent.topic) === 'done' && now.valueOf() - answered.valueOf() < 13 * day && drawer.chance(8))
    steps.push({ to: 'reopen_requested', by: 'reporter', words: drawer.oneOf(manners.disputes), at: disputed })
  return steps
}

const endOf = ({ kind }: StarterTopic) => (kind === 'repair' ? 'done' : 'answered')

const begin = ({ manners, drawer }: Sent, at: Date): Step => ({
  to: 'in_progress',
  at,
  ...(drawer.chance(30) ? { words: drawer.oneOf(manners.begun) } : {}),
})

const forward = ({ manners, drawer }: Sent, receiver: string, at: Date): Step => ({
  to: 'forwarded',
  words: drawer.oneOf(manners.passedOn),
  data: { receiver },
  at,
})

function plan({ demo, drawer, say, now }: Sent, at: Date): Step {
  const today = Temporal.Instant.fromEpochMilliseconds(now.valueOf()).toZonedDateTimeISO(zone).toPlainDate()
  const summer = today.with({ month: 6, day: 1 + drawer.below(28) })
  const comes = Temporal.PlainDate.compare(summer, today) > 0 ? summer : summer.add({ years: 1 })
  return { to: 'planned', words: say(drawer.oneOf(demo.planned ?? [])), data: { day: comes.toString() }, at }
}

/** The next moment at which somebody is at work, from then on. */
function workingHour(from: Date, drawer: Drawer): Date {
  let time = Temporal.Instant.fromEpochMilliseconds(from.valueOf()).toZonedDateTimeISO(zone)
  if (time.hour >= 16) time = time.add({ days: 1 }).withPlainTime({ hour: 8, minute: drawer.below(60) })
  else if (time.hour < 8) time = time.withPlainTime({ hour: 8, minute: drawer.below(60) })
  while (!isWorkingDay(time.toPlainDate(), usualCalendar)) time = time.add({ days: 1 })
  return new Date(time.epochMilliseconds)
}
