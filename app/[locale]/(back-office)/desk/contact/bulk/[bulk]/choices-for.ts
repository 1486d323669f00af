import { getLocale, getTranslations } from 'next-intl/server'
import { localized } from '@/app/_server/here'
import { periodWords } from '@/components/contact/plan-words'
import type { Officer } from '@/db/actors'
import type { Bulk } from '@/db/contact/bulks/reads'
import { movesAtDesk } from '@/db/contact/cases/moves/rules'
import { periodsAhead } from '@/db/contact/cases/plans/rules'
import { listHandlers } from '@/db/contact/cases/queue/reads'
import { states, titleOf } from '@/db/contact/cases/rules'
import { listTemplates } from '@/db/contact/templates/reads'
import { listTopics, listUnits } from '@/db/contact/topics/reads'
import { finnishDay } from '@/db/fields'
import type { Locale } from '@/tenants/municipality'
import type { Choices } from './tell-fields'

/** What an officer may choose from for these cases. */
export async function choicesFor(asker: Officer<'contact'>, { items }: Bulk): Promise<Choices> {
  const [units, handlers, topics, templates, pick, assign] = await Promise.all([
    listUnits(asker),
    listHandlers(asker),
    listTopics(asker),
    listTemplates(asker),
    localized(),
    getTranslations('contact.desk.assign'),
  ])
  const [state, plans, locale] = await Promise.all([
    getTranslations('contact.state'),
    getTranslations('contact.told'),
    getLocale(),
  ])
  const reached = await statesFor(items)
  return {
    units: units.map(({ id, name }) => ({ value: id, label: pick(name) })),
    handlers: handlers.map(({ id, name }) => ({
      value: id,
      label: id === asker.staff.id ? assign('me', { name }) : name,
    })),
    topics: topics.map(({ code, name, unit }) => ({ value: code, label: `${pick(name)} (${pick(unit.name)})` })),
    states: reached,
    templates: templates
      .filter(({ state: to }) => reached.some(({ value }) => value === to))
      .map(({ id, name, state: to }) => ({ value: id, label: `${state(to)}: ${name}` })),
    periods: periodsAhead(finnishDay(new Date())).map((value) => ({
      value,
      label: periodWords(plans, value, locale as Locale),
    })),
    cases: items.map(({ id, reference, text, state: now, topic }) => ({
      value: id,
      label: titleOf(text),
      hint: [reference, pick(topic), state(now)].join(' · '),
    })),
  }
}

/** The states that at least one of the cases may go to, with how many may. */
async function statesFor(items: Bulk['items']) {
  const [t, state] = await Promise.all([getTranslations('queue.bulk'), getTranslations('contact.state')])
  const able = items.map((item) => movesAtDesk(item.state, item.endedAs, item.reachable))
  return states
    .map((to) => ({ to, count: able.filter((next) => next.includes(to)).length }))
    .filter(({ count }) => count > 0)
    .map(({ to, count }) => ({
      value: to,
      label: state(to),
      hint: count < items.length ? t('able', { able: count, all: items.length }) : undefined,
    }))
}
