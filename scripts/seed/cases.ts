import { isWorkingDay, usualCalendar } from '@/db/calendar/rules'
import { demoLanguages } from '@/tenants/demo/languages'
import { paces } from '@/tenants/demo/pace'
import type { DemoLanguage, DemoPlace, DemoStory, DemoTown, PlaceName, Season } from '@/tenants/demo/story'
import type { SeedCase } from '@/tenants/seed'
import { type StarterTopic, starterTopics } from '@/tenants/topics'
import { courseOf } from './course'
import { type Drawer, drawerOf } from './random'

const hour = 3_600_000
const zone = 'Europe/Helsinki'
const seasons: Readonly<Record<Season, readonly number[]>> = {
  snow: [11, 12, 1, 2, 3],
  dark: [9, 10, 11, 12, 1, 2, 3],
  thaw: [3, 4, 5],
  bare: [5, 6, 7, 8, 9, 10],
  summer: [6, 7, 8],
  autumn: [9, 10, 11],
}
/** More is written at the first snow and when the snow goes than in the holidays of July. */
const months = [1.1, 1, 1.3, 1.5, 1.1, 0.9, 0.6, 0.9, 1, 1, 1.4, 1.2]

type Language = 'fi' | 'sv'
type Told = { topic: StarterTopic; story: DemoStory; place?: { at: DemoPlace; name: PlaceName; spot: string } }

/** A town's year and a half of cases, the latest first: the same ones for the same moment. */
export function demoCases(town: DemoTown, now: Date): SeedCase[] {
  const drawer = drawerOf(town.cases * 7919)
  const told = new Set<string>()
  const lates = { left: town.late }
  return sentTimes(town.cases, now, drawer).map((sent, at) => {
    const drawn = drawer.weighted(Object.entries(town.languages), ([, share]) => share ?? 0)
    return caseOf(drawn[0] as Language, { town, sent, now, drawer, told, lates, at })
  })
}

type Setting = {
  town: DemoTown
  sent: Date
  now: Date
  drawer: Drawer
  told: Set<string>
  lates: { left: number }
  at: number
}

function caseOf(locale: Language, setting: Setting): SeedCase {
  const { sent, now, drawer } = setting
  const language = demoLanguages[locale]
  const noise = setting.at % 140 === 120 ? language.manners.noise[Math.floor(setting.at / 140)] : undefined
  if (noise) return noiseOf(noise, locale, setting)
  const { topic, story, place, text } = newStory(locale, language, setting)
  const named = drawer.chance(55) ? reporterOf(language, drawer) : {}
  const say = (words: string) => filled(words, place?.name, language, drawer)
  const course = courseOf({
    ...{ topic, answer: story.answer, demo: language.topics[topic.code] ?? { stories: [] }, manners: language.manners },
    ...{ sent, now, drawer, say, reachable: 'email' in named, lates: setting.lates },
  })
  const publish = topic.publishable && drawer.chance(60)
  const shown = publish && story.title && ['done', 'answered', 'in_progress'].includes(course.at(-1)?.to ?? '')
  return {
    ...named,
    topic: topic.code,
    text: drawer.chance(30) && topic.code !== 'kiitos' ? dressed(text, language, topic, drawer) : text,
    locale,
    hoursAgo: (now.valueOf() - sent.valueOf()) / hour,
    ...(place ? { place: place.spot, point: jittered(place.at, drawer) } : {}),
    publish,
    steps: course,
    ...(shown && story.title && drawer.chance(33) ? { published: { title: say(story.title), text } } : {}),
  }
}

/** What staff put aside the next day. */
function noiseOf(text: string, locale: Language, { now, sent }: Setting): SeedCase {
  const hoursAgo = (now.valueOf() - sent.valueOf()) / hour
  const steps = [
    { to: 'rejected' as const, hoursAgo: hoursAgo - 20, data: { reason: text.includes('test') ? 'test' : 'spam' } },
  ]
  return { topic: 'yleinen', text, locale, hoursAgo, publish: false, steps }
}

/** A story, at a place, in words that nobody in the town has written yet. */
function newStory(locale: Language, language: DemoLanguage, setting: Setting): Told & { text: string } {
  for (let tries = 0; tries < 400; tries++) {
    const drawn = draw(locale, language, setting, tries < 200)
    const text = filled(drawn.story.text, drawn.place?.name, language, setting.drawer)
    if (setting.told.has(text)) continue
    setting.told.add(text)
    return { ...drawn, text }
  }
  throw new Error('The stories are used up')
}

/** `inTurn`: every eighth is of the topic whose turn it is, so that each has some, until that one's stories are all told. */
function draw(locale: Language, language: DemoLanguage, setting: Setting, inTurn: boolean): Told {
  const { town, sent, drawer, at } = setting
  const month = monthOf(sent)
  const fits = ({ season }: DemoStory) => !season || seasons[season].includes(month)
  const open = starterTopics.filter(({ code }) => language.topics[code]?.stories.some(fits))
  const topic =
    inTurn && at % 8 === 3
      ? (open[Math.floor(at / 8) % open.length] ?? drawer.oneOf(open))
      : drawer.weighted(open, ({ code }) => weightOf(code, month))
  const story = drawer.oneOf((language.topics[topic.code]?.stories ?? []).filter(fits))
  const kind = story.at ?? (topic.place === 'required' ? 'street' : null)
  if (!kind) return { topic, story }
  const place = drawer.oneOf(town.places.filter((one) => one.kind === kind && one[locale]))
  const name = place[locale]
  return name
    ? { topic, story, place: { at: place, name, spot: spotOf(name, kind, language, drawer) } }
    : { topic, story }
}

function weightOf(code: string, month: number) {
  const { share, busy } = paces[code] ?? { share: 1 }
  return busy?.includes(month) ? share * 1.8 : share
}

function spotOf({ name }: PlaceName, kind: string, { manners }: DemoLanguage, drawer: Drawer) {
  const spot = name.charAt(0).toUpperCase() + name.slice(1)
  if (kind !== 'street') return spot
  return drawer.chance(55) ? `${spot} ${1 + drawer.below(48)}` : `${spot}, ${drawer.oneOf(manners.spots)}`
}

/** A text with its choices made and its slots filled; sentences begin with a capital. */
function filled(text: string, place: PlaceName | undefined, { manners }: DemoLanguage, drawer: Drawer): string {
  const chosen = text
    .replace(/\[([^\]]*)\]/g, (_, choices: string) => drawer.oneOf(choices.split('|')))
    .replaceAll('{in}', place?.in ?? '')
    .replaceAll('{of}', place?.of ?? place?.name ?? '')
    .replaceAll('{name}', place?.name ?? '')
    .replaceAll('{day}', () => drawer.oneOf(manners.days.slice(0, 5)))
  return chosen
    .replace(/(^|[.?] )(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .trim()
}

function dressed(text: string, { manners }: DemoLanguage, { kind }: StarterTopic, drawer: Drawer) {
  const greeted = drawer.chance(50) ? `${drawer.oneOf(manners.greetings)} ${text}` : text
  return kind === 'repair' && drawer.chance(70) ? `${greeted} ${drawer.oneOf(manners.farewells)}` : greeted
}

function reporterOf({ manners }: DemoLanguage, drawer: Drawer) {
  const [given, family] = [drawer.oneOf(manners.givenNames), drawer.oneOf(manners.familyNames)]
  const plain = `${given}.${family}`.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  return { name: `${given} ${family}`, email: `${plain}@posti.example` }
}

const jittered = ({ latitude, longitude }: DemoPlace, drawer: Drawer) => ({
  latitude: Number((latitude + (drawer.next() - 0.5) * 0.0016).toFixed(5)),
  longitude: Number((longitude + (drawer.next() - 0.5) * 0.0032).toFixed(5)),
})

/** When the cases came in: on working days more than on others, by day more than in the evening. The latest first. */
function sentTimes(count: number, now: Date, drawer: Drawer): Date[] {
  const today = Temporal.Instant.fromEpochMilliseconds(now.valueOf()).toZonedDateTimeISO(zone).toPlainDate()
  const days = Array.from({ length: 546 }, (_, at) => today.subtract({ days: at + 1 }))
  const weights = new Map(
    days.map((day) => [day, (months[day.month - 1] ?? 1) * (isWorkingDay(day, usualCalendar) ? 1 : 0.25)]),
  )
  const times = Array.from({ length: count }, () => {
    const day = drawer.weighted(days, (one) => weights.get(one) ?? 0)
    const at = day.toZonedDateTime({
      timeZone: zone,
      plainTime: { hour: 7 + drawer.below(drawer.chance(75) ? 10 : 15) },
    })
    return new Date(at.epochMilliseconds + drawer.below(60) * 60_000)
  })
  return times.sort((one, other) => other.valueOf() - one.valueOf())
}

const monthOf = (at: Date) => Temporal.Instant.fromEpochMilliseconds(at.valueOf()).toZonedDateTimeISO(zone).month
