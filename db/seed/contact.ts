import 'server-only'
import { municipalityById } from '@/tenants'
import { type StarterQuestion, starterQuestions } from '@/tenants/questions'
import type { SeedReceiver, SeedSignpost } from '@/tenants/seed'
import { starterTemplates } from '@/tenants/templates'
import { starterTopics, starterUnits } from '@/tenants/topics'
import type { Job } from '../actors'
import type { Transaction } from '../client'
import type { Question } from '../contact/questions/input'
import { questionSets } from '../contact/questions/tables'
import { receivers } from '../contact/receivers/tables'
import { signposts } from '../contact/signposts/tables'
import { templates } from '../contact/templates/tables'
import { topics, units } from '../contact/topics/tables'
import { inTown } from '../town'

/** The units, topics and templates a town begins with; once it has any topic, they are for its staff to keep. */
export function seedTopics(job: Job) {
  const { municipality } = job
  return inTown(job, async (tx) => {
    if (await tx.$count(topics)) return
    await tx
      .insert(units)
      .values(
        starterUnits.map(({ code, name }) => ({
          municipality,
          code,
          name: { ...name },
          email: madeUp(code, municipality),
        })),
      )
      .onConflictDoNothing()
    const known = new Map((await tx.select().from(units)).map(({ code, id }) => [code, id]))
    const rows = starterTopics.map(({ unit, name, ...topic }, position) => ({
      ...topic,
      municipality,
      position,
      name: { ...name },
      unit: known.get(unit) ?? '',
    }))
    const made = await tx
      .insert(topics)
      .values(rows)
      .onConflictDoNothing()
      .returning({ id: topics.id, code: topics.code })
    const ids = new Map(made.map(({ code, id }) => [code, id]))
    await seedTemplates(tx, job, ids)
    await seedQuestions(tx, job, ids)
  })
}

function seedTemplates(tx: Transaction, { municipality, locale }: Job, topicIds: ReadonlyMap<string, string>) {
  return tx.insert(templates).values(
    starterTemplates.map(({ name, topic, state, words }) => ({
      ...{ municipality, state, words, name: name[locale] },
      topic: topic ? topicIds.get(topic) : null,
    })),
  )
}

/** Those outside whom a demo's cases may be passed on to; none where there are some already. */
export function seedReceivers(job: Job, named: readonly SeedReceiver[]) {
  const { municipality } = job
  return inTown(job, async (tx) => {
    if (named.length === 0 || (await tx.$count(receivers))) return
    await tx.insert(receivers).values(named.map((one) => ({ municipality, ...one })))
  })
}

/** Who answers what a demo's town does not; none where there are some already. */
export function seedSignposts(job: Job, named: readonly SeedSignpost[]) {
  const { municipality } = job
  return inTown(job, async (tx) => {
    if (named.length === 0 || (await tx.$count(signposts))) return
    await tx.insert(signposts).values(named.map((one) => ({ municipality, ...one })))
  })
}

/** What the topics ask at first. */
async function seedQuestions(tx: Transaction, { municipality }: Job, topicIds: ReadonlyMap<string, string>) {
  const phone = municipalityById(municipality)?.contact.phone ?? ''
  const sets = [...topicIds].flatMap(([code, topic]) => {
    const questions = (starterQuestions[code] ?? []).map((question) => questionOf(question, phone))
    return questions.length > 0 ? [{ municipality, topic, number: 1, questions }] : []
  })
  if (sets.length > 0) await tx.insert(questionSets).values(sets)
}

function questionOf({ choices = [], hint, when, hidden, ...asked }: StarterQuestion, phone: string): Question {
  const offered = choices.map(({ key, name, stop }) => ({
    ...{ key, name },
    stop: stop ? { words: stop.words, link: null, phone: stop.phone === 'switchboard' ? phone : stop.phone } : null,
  }))
  const rest = { hint: hint ?? {}, when: when ?? null, hidden: hidden ?? false }
  return { ...asked, ...rest, required: false, choices: offered }
}

/** An address that reaches nobody (RFC 2606): the unit's own takes its place. */
const madeUp = (code: string, town: string) => `${code}@${town}.example`
