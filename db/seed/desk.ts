import 'server-only'
import { randomBytes } from 'node:crypto'
import { inArray } from 'drizzle-orm'
import type { SeedDesk, SeedHandler } from '@/tenants/seed'
import type { Job } from '../actors'
import type { Transaction } from '../client'
import { apiClients } from '../contact/open311/clients/tables'
import { receivers } from '../contact/receivers/tables'
import type { Rule } from '../contact/routing/rules'
import { routingRules } from '../contact/routing/tables'
import { units } from '../contact/topics/tables'
import { desks, staff } from '../people/tables'

/** `subject` by which somebody signs in; they have a name where they are not there yet. */
export type Handler = SeedHandler & { readonly subject: string; readonly email: string }
export type Desk = Omit<SeedDesk, 'team'> & { readonly team: readonly Handler[] }

/** A desk with somebody at it: who has what is a unit's, by which rules, and the system that sends it cases. */
export type DeskAtWork = {
  readonly rules: readonly Rule[]
  readonly client: string | null
  readonly handlerOf: (unit: string) => string | null
}
export const nobodyThere: DeskAtWork = { rules: [], client: null, handlerOf: () => null }

/** Puts people, rules and a system that sends cases at a demo's contact desk. */
export async function seedDesk(tx: Transaction, job: Job, { team, rules, system }: Desk): Promise<DeskAtWork> {
  const { municipality } = job
  const people = await seated(tx, job, team)
  const unitIds = new Map((await tx.select().from(units)).map(({ code, id }) => [code, id]))
  const outside = new Map((await tx.select().from(receivers)).map(({ name, id }) => [name, id]))
  const [client] = await tx
    .insert(apiClients)
    // Nobody holds its key: what it has sent is there, and it sends no more.
    .values({ municipality, name: system, key: randomBytes(32), scopes: ['post', 'updates'], mayPublish: true })
    .returning({ id: apiClients.id })
  const written = rules.map(
    ({ unit, handler, receiver, topics = [], places = [], keywords = [], answers = [], ...rule }, position) => ({
      ...{
        municipality,
        position,
        topics: [...topics],
        places: [...places],
        keywords: [...keywords],
        answers: [...answers],
        ...rule,
      },
      unit: unitIds.get(unit) ?? missing(unit),
      handler: handler ? (people.get(handler) ?? missing(handler)) : null,
      receiver: receiver ? (outside.get(receiver) ?? missing(receiver)) : null,
    }),
  )
  const made = written.length ? await tx.insert(routingRules).values(written).returning() : []
  const keepers = team.flatMap(({ key, units: own }) =>
    own.map((code) => [unitIds.get(code), people.get(key)] as const),
  )
  const byUnit = new Map(keepers)
  const first = people.get(team[0]?.key ?? '') ?? null
  return { rules: made, client: client?.id ?? null, handlerOf: (unit) => byUnit.get(unit) ?? first }
}

/** Everybody of the team by their key; those who are not there yet get a desk. */
async function seated(tx: Transaction, { municipality }: Job, team: readonly Handler[]) {
  for (const { name, subject, email } of team) {
    if (!name) continue
    const person = { municipality, subject, name, email }
    const [member] = await tx.insert(staff).values(person).onConflictDoNothing().returning({ id: staff.id })
    if (member) await tx.insert(desks).values({ municipality, staff: member.id, desk: 'contact' })
  }
  const subjects = team.map(({ subject }) => subject)
  const there = await tx.select().from(staff).where(inArray(staff.subject, subjects))
  return new Map(
    team.flatMap(({ key, subject }) =>
      there.filter((one) => one.subject === subject).map(({ id }) => [key, id] as const),
    ),
  )
}

function missing(name: string): never {
  throw new Error(`There is no ${name} in the demo`)
}
