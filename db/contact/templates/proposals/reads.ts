import 'server-only'
import { and, desc, eq, isNull, ne, or, sql } from 'drizzle-orm'
import type { Officer } from '../../../actors'
import type { Transaction } from '../../../client'
import { inTown } from '../../../town'
import { isEnd } from '../../cases/rules'
import { caseEvents, cases, reporters } from '../../cases/tables'
import { caseTranslations } from '../../cases/translations/tables'
import { casePublications } from '../../publications/tables'
import { topics } from '../../topics/tables'
import { templateStates } from '../input'
import { templates } from '../tables'
import { bareOf, enough, muchAlike } from './rules'

/** Ended longer ago, an answer may be out of date; of more than these the latest tell enough. */
const lately = sql`now() - interval '1 year'`
const mostCompared = 300

type Ended = NonNullable<Awaited<ReturnType<typeof endedCase>>>

/**
 * What is worth keeping of an answer that has been given again and again: how many cases of the topic have ended much like this one, itself
 * with them, whether a template would say something new, and whether its question waits to be published. Null before the third.
 */
export function findRepeated(officer: Officer<'contact'>, id: string) {
  return inTown(officer, async (tx) => {
    const one = await endedCase(tx, id)
    if (!one) return null
    const others = await endedAlike(tx, one)
    if (others.length + 1 < enough) return null
    const [template, publication] = await Promise.all([isTemplate(tx, one), mayBePublished(tx, one)])
    return { count: others.length + 1, template: !template, publication }
  })
}

/** A template to begin from: an answer as it was given, in all its languages, without whom it was given to. Null where none was given. */
export function draftTemplate(officer: Officer<'contact'>, id: string) {
  return inTown(officer, async (tx) => {
    const one = await endedCase(tx, id)
    if (!one) return null
    const [also, people] = await Promise.all([
      tx
        .select({ locale: caseTranslations.locale, words: caseTranslations.words })
        .from(caseTranslations)
        .where(eq(caseTranslations.event, one.event)),
      tx
        .select({ name: reporters.name })
        .from(reporters)
        .innerJoin(cases, eq(cases.id, reporters.case))
        .where(or(eq(cases.id, id), eq(cases.main, id))),
    ])
    const known = { ...one, names: people.map(({ name }) => name) }
    const said = [{ locale: one.locale, words: one.words }, ...also]
    const words = Object.fromEntries(said.map(({ locale, words: text }) => [locale, bareOf(text, known)]))
    return { topicCode: one.topicCode, state: one.state, words }
  })
}

/** A case at an end that was told in words of a kind that are said again, with those words. */
async function endedCase(tx: Transaction, id: string) {
  const [row] = await tx
    .select({
      ...{ id: cases.id, reference: cases.reference, kind: cases.kind, locale: cases.locale, topic: cases.topic },
      ...{ text: cases.text, place: cases.place, state: cases.state },
      ...{ topicCode: topics.code, publishable: topics.publishable },
      ...{ event: caseEvents.id, words: caseEvents.words, data: caseEvents.data },
    })
    .from(cases)
    .innerJoin(topics, eq(topics.id, cases.topic))
    .innerJoin(caseEvents, and(eq(caseEvents.case, cases.id), eq(caseEvents.to, cases.state)))
    .where(and(eq(cases.id, id), isNull(cases.blankedAt)))
    .orderBy(desc(caseEvents.createdAt))
    .limit(1)
  const state = templateStates.find((one) => one === row?.state)
  return row?.words && state && isEnd(state) && !row.data.registry ? { ...row, words: row.words, state } : null
}

/** The latest of its topic that ended so, in which much the same was told or answered. */
function endedAlike(tx: Transaction, { id, topic, state, text, words }: Ended) {
  const answer = sql`(select e.words from ${caseEvents} e where e.case = ${cases.id} and e.to = ${state} order by e.created_at desc limit 1)`
  const latest = tx
    .select({ id: cases.id, text: cases.text, answer: sql<string | null>`${answer}`.as('answer') })
    .from(cases)
    .where(
      and(
        eq(cases.topic, topic),
        eq(cases.state, state),
        ne(cases.id, id),
        isNull(cases.blankedAt),
        sql`${cases.endedAt} > ${lately}`,
      ),
    )
    .orderBy(desc(cases.endedAt))
    .limit(mostCompared)
    .as('latest')
  return tx
    .select({ id: latest.id })
    .from(latest)
    .where(
      or(
        sql`similarity(${latest.text}, ${text}) >= ${muchAlike}`,
        sql`similarity(${latest.answer}, ${words}) >= ${muchAlike}`,
      ),
    )
}

/** A template in use says much the same already. */
async function isTemplate(tx: Transaction, { topic, state, locale, words }: Ended) {
  const same = sql`similarity(${templates.words} ->> ${locale}, ${words}) >= ${muchAlike}`
  const fits = or(isNull(templates.topic), eq(templates.topic, topic))
  return (await tx.$count(templates, and(isNull(templates.retiredAt), eq(templates.state, state), fits, same))) > 0
}

/** Whether this question waits for a decision to be published, with its sender's consent; of other kinds nothing is asked. */
async function mayBePublished(tx: Transaction, { id, kind, publishable }: Ended) {
  const waits = and(eq(casePublications.case, id), eq(casePublications.state, 'consent'))
  return kind === 'advice' && publishable && (await tx.$count(casePublications, waits)) > 0
}
