import { getTranslations } from 'next-intl/server'
import { applicationsAtDesk, casesAtDesk, desksHere, roundsAtDesk, unitAtDesk, viewsAtDesk } from '@/app/_server/desk'
import { localized, pathHere, paths } from '@/app/_server/here'
import { grantDutiesHere, officer, town } from '@/app/_server/session'
import type { Desk, Queue } from '@/components/frame/back-office-frame'
import type { GrantDuty } from '@/db/actors'
import { countSuspected } from '@/db/contact/blocks/reads'
import { countReported } from '@/db/contact/reports/reads'
import { mostCounted } from '@/db/contact/views/reads'
import { countUnfinished } from '@/db/grants/applications/arrivals/reads'
import { countToPost } from '@/db/grants/applications/postings/reads'
import { listViews } from '@/db/grants/applications/views/reads'
import { countOpenDecisions } from '@/db/grants/decisions/piles/reads'
import { countWaitingReports } from '@/db/grants/reports/list/reads'
import { countMyScorings } from '@/db/grants/scorings/overviews/reads'
import { countWaitingMandates } from '@/db/people/organisations/mandates/reads'

/** The left rail: the queues of the desks I hold, with what waits in each. */
export async function queuesHere(): Promise<Desk[]> {
  const [t, to, desks, path] = await Promise.all([getTranslations('desk'), paths(), desksHere(), pathHere()])
  const rail: Desk[] = [{ key: 'mine', label: t('mine'), queues: [{ href: to('/desk'), label: t('overview') }] }]
  if (desks.includes('contact')) rail.push(await contactQueue(), await savedViews(), await contactSettings())
  if (desks.includes('grants')) rail.push(await grantQueues(), await grantViews())
  if (desks.includes('budget')) rail.push(...(await budgetQueues()))
  if (desks.includes('administrator')) {
    const pages = ['people', 'notices', 'journal'] as const
    const queues: Queue[] = pages.map((page) => ({ href: to(`/desk/${page}`), label: t(page) }))
    const { services } = await town()
    if (services.includes('contact') && !desks.includes('contact')) queues.push(await retentionPage())
    if (services.includes('grants')) queues.push(await dutiesPage())
    rail.push({ key: 'administrator', label: t('desk.administrator'), queues })
  }
  return markCurrent(
    rail.filter(({ queues }) => queues.length > 0),
    path,
  )
}

async function contactQueue(): Promise<Desk> {
  const [t, figures, queue, reports, blocks, to, counts, unit, reported, suspected] = await Promise.all([
    getTranslations('desk'),
    getTranslations('figures.desk'),
    getTranslations('queue.filters'),
    getTranslations('caseReports.desk'),
    getTranslations('blocks.suspected'),
    paths(),
    casesAtDesk(),
    unitAtDesk(),
    officer('contact').then(countReported),
    officer('contact').then(countSuspected),
  ])
  const cases = { href: to('/desk/contact'), label: t('cases'), count: counts.open, late: counts.late > 0 }
  const sums = { href: to('/desk/contact/figures'), label: figures('title') }
  const own =
    unit === null
      ? []
      : [
          {
            href: to('/desk/contact', undefined, { unit: 'mine', sort: 'own' }),
            label: queue('myUnits'),
            count: capped(unit),
          },
        ]
  const improper = { href: to('/desk/contact/reports'), label: reports('title'), count: reported }
  const aside = { href: to('/desk/contact/suspected'), label: blocks('title'), count: suspected }
  return { key: 'contact', label: t('desk.contact'), queues: [cases, ...own, improper, aside, sums] }
}

const capped = (count: number) => (count < mostCounted ? count : `${mostCounted - 1}+`)

/** The saved views of the queue, each with what is in it now. */
async function savedViews(): Promise<Desk> {
  const [t, to, views] = await Promise.all([getTranslations('queue.views'), paths(), viewsAtDesk()])
  const queues = views.map(({ id, name, count }) => ({
    href: to('/desk/contact', undefined, { view: id }),
    label: name,
    count: capped(count),
  }))
  return { key: 'views', label: t('rail'), queues }
}

/** How the contact desk works: each page with the text that names it. */
const contactPages = [
  ['/desk/contact/templates', 'desk.templates'],
  ['/desk/contact/topics', 'topics.title'],
  ['/desk/contact/units', 'topics.units.title'],
  ['/desk/contact/routing', 'routing.title'],
  ['/desk/contact/areas', 'areas.title'],
  ['/desk/contact/absences', 'absences.title'],
  ['/desk/contact/calendar', 'calendar.title'],
  ['/desk/contact/waits', 'waits.title'],
  ['/desk/contact/channels', 'channels.title'],
  ['/desk/contact/signposts', 'signposts.title'],
  ['/desk/contact/troubles', 'troubles.title'],
  ['/desk/contact/blocks', 'blocks.title'],
  ['/desk/contact/receivers', 'forwards.receivers.title'],
  ['/desk/contact/api', 'open311.desk.title'],
  ['/desk/contact/exchange', 'exchange.title'],
  ['/desk/contact/retention', 'keeping.retention.title'],
] as const

async function contactSettings(): Promise<Desk> {
  const [t, to] = await Promise.all([getTranslations(), paths()])
  const queues = contactPages.map(([page, title]) => ({ href: to(page), label: t(title) }))
  return { key: 'contact-settings', label: t('desk.contactSettings'), queues }
}

/** How long cases are kept, to whoever changes it without holding the contact desk. */
async function retentionPage(): Promise<Queue> {
  const [t, to] = await Promise.all([getTranslations('keeping.retention'), paths()])
  return { href: to('/desk/contact/retention'), label: t('title') }
}

/** Who does what at the grants desk, to whoever keeps the desks. */
async function dutiesPage(): Promise<Queue> {
  const [t, to] = await Promise.all([getTranslations('duties'), paths()])
  return { href: to('/desk/grants/duties'), label: t('railTitle') }
}

/** The grants desk: its pages, each for those whose duty it is. */
async function grantQueues(): Promise<Desk> {
  const [t, to, held, waiting, { received }] = await Promise.all([
    getTranslations(),
    paths(),
    grantDutiesHere(),
    officer('grants').then(countWaitingMandates),
    applicationsAtDesk(),
  ])
  const applications = { href: to('/desk/grants/applications'), label: t('handling.queue.title'), count: received }
  const mandates = { href: to('/desk/grants/mandates'), label: t('organisations.desk.title'), count: waiting }
  const leads = held.some(({ duty }) => duty === 'lead')
  const all: Queue = { href: to('/desk/grants'), label: t('calls.desk.title') }
  const duties = { href: to('/desk/grants/duties'), label: t('duties.title') }
  const ties: Queue = { href: to('/desk/grants/ties'), label: t('ties.title') }
  const keeping: Queue = { href: to('/desk/grants/retention'), label: t('grantKeeping.title') }
  const paper = await paperQueue()
  const queues: Queue[] = [
    applications,
    ...paper,
    ...(await scoringQueue()),
    all,
    mandates,
    ties,
    ...(leads ? [duties] : []),
  ]
  const figures: Queue = { href: to('/desk/grants/figures'), label: t('granted.desk.title') }
  const mine = held.map(({ duty }) => duty)
  const [decisions, money] = await Promise.all([decisionQueues(mine), moneyQueues(mine)])
  return { key: 'grants', label: t('desk.desk.grants'), queues: [...queues, ...decisions, ...money, figures, keeping] }
}

/** The views an officer has saved of the applications, each with what is in it now. */
async function grantViews(): Promise<Desk> {
  const [t, to, views] = await Promise.all([
    getTranslations('handling.queue'),
    paths(),
    officer('grants').then(listViews),
  ])
  const queues = views.map(({ id, name, count }) => ({
    href: to('/desk/grants/applications', undefined, { view: id }),
    label: name,
    count,
  }))
  return { key: 'grant-views', label: t('viewsRail'), queues }
}

/** What is being keyed in from paper, and the letters to be posted, for those who prepare. */
async function paperQueue(): Promise<Queue[]> {
  const [t, to, held] = await Promise.all([getTranslations('arrivals'), paths(), grantDutiesHere()])
  if (!held.some(({ duty }) => duty === 'prepare')) return []
  const asker = await officer('grants')
  const [count, letters] = await Promise.all([countUnfinished(asker), countToPost(asker)])
  return [
    { href: to('/desk/grants/paper'), label: t('title'), count },
    { href: to('/desk/grants/letters'), label: t('postings.title'), count: letters },
  ]
}

/** Decisions on grants, to whoever has a part in them. */
async function decisionQueues(held: readonly GrantDuty[]): Promise<Queue[]> {
  if (!held.some((duty) => ['prepare', 'decide', 'minute', 'audit', 'lead'].includes(duty))) return []
  const [t, to, count] = await Promise.all([
    getTranslations('decisions'),
    paths(),
    officer('grants').then(countOpenDecisions),
  ])
  return [
    { href: to('/desk/grants/decisions'), label: t('title'), count },
    { href: to('/desk/grants/meetings'), label: t('meetings.title') },
  ]
}

/** What waits to be scored, for those who assess. */
async function scoringQueue(): Promise<Queue[]> {
  const [t, to, held] = await Promise.all([getTranslations('scorings'), paths(), grantDutiesHere()])
  if (!held.some(({ duty }) => duty === 'assess')) return []
  const count = await officer('grants').then(countMyScorings)
  return [{ href: to('/desk/grants/scoring'), label: t('title'), count }]
}

/** The money of grants: receipts, payments and recoveries, each for whoever has a part in it. */
async function moneyQueues(duties: readonly GrantDuty[]): Promise<Queue[]> {
  const [t, to] = await Promise.all([getTranslations('money'), paths()])
  const shown = (queue: Queue, ...by: GrantDuty[]) => (by.some((duty) => duties.includes(duty)) ? [queue] : [])
  return [
    ...(await reportQueue(duties)),
    ...shown({ href: to('/desk/grants/receipts'), label: t('receipts.title') }, 'prepare', 'pay', 'audit'),
    ...shown({ href: to('/desk/grants/payments'), label: t('payments.title') }, 'pay', 'audit'),
    ...shown(
      { href: to('/desk/grants/recoveries'), label: t('recoveries.title') },
      'prepare',
      'decide',
      'pay',
      'audit',
    ),
  ]
}

/** The reports on the use of grants, with what waits to be checked. */
async function reportQueue(held: readonly GrantDuty[]): Promise<Queue[]> {
  if (!held.some((duty) => ['prepare', 'pay', 'decide', 'audit', 'lead'].includes(duty))) return []
  const [t, to, { waiting, late }] = await Promise.all([
    getTranslations('useReports.desk'),
    paths(),
    officer('grants').then(countWaitingReports),
  ])
  return [{ href: to('/desk/grants/reports'), label: t('title'), count: waiting, late }]
}

async function budgetQueues(): Promise<Desk[]> {
  const [t, to, pick, rounds] = await Promise.all([getTranslations('desk'), paths(), localized(), roundsAtDesk()])
  const all = { href: to('/desk/budget'), label: t('rounds'), count: rounds.length }
  const running = rounds.filter(({ round }) => round.publishedAt && round.phase !== 'result')
  return [
    { key: 'budget', label: t('desk.budget'), queues: [all] },
    ...running.map(({ round, backlog }) => {
      const at = { round: round.slug }
      const decided = round.phase === 'voting' || round.phase === 'counting'
      const ideas: Queue = {
        href: to('/desk/budget/[round]/ideas', at),
        label: t('ideas'),
        count: backlog.unreviewed,
        late: backlog.overdue > 0,
      }
      const queues: Queue[] = [
        ...(decided ? [] : [ideas]),
        { href: to('/desk/budget/[round]/moderation', at), label: t('moderation'), count: backlog.reports },
        { href: to('/desk/budget/[round]/proposals', at), label: t('proposals'), count: backlog.proposals },
        decided
          ? { href: to('/desk/budget/[round]/count', at), label: t('count') }
          : { href: to('/desk/budget/[round]/freeze', at), label: t('freeze') },
      ]
      return { key: round.slug, label: pick(round.name), queues }
    }),
  ]
}

/** Marks the queue whose address is the longest beginning of this one, a saved view before its queue. The desk's own front page only counts exactly. */
function markCurrent(rail: Desk[], address: string): Desk[] {
  const [path = '', query] = address.split('?')
  const view = new URLSearchParams(query).get('view')
  const fits = ({ href }: Queue) =>
    path === href ||
    address === href ||
    (view !== null && href === `${path}?view=${view}`) ||
    (!/^\/..\/desk$/.test(href) && path.startsWith(`${href}/`))
  const best = rail
    .flatMap(({ queues }) => queues)
    .filter(fits)
    .toSorted((a, b) => b.href.length - a.href.length)[0]
  return rail.map((desk) => ({
    ...desk,
    queues: desk.queues.map((queue) => ({ ...queue, current: queue.href === best?.href })),
  }))
}
