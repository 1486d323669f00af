import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { formatDay } from '@/components/ui/format'
import type { Officer, Visitor } from '@/db/actors'
import { followCase } from '@/db/contact/cases/follow/reads'
import type { NewCase } from '@/db/contact/cases/input'
import { moveInput } from '@/db/contact/cases/moves/input'
import { moveCase } from '@/db/contact/cases/moves/writes'
import type { PlanWords } from '@/db/contact/cases/plans/rules'
import { findCase } from '@/db/contact/cases/reads'
import { sendCase } from '@/db/contact/cases/writes'
import { atCounter } from '@/tests/people'

export const anybody = atCounter('jamsa')
export const refused = (key: string) => expect.objectContaining({ key })

export const pothole = (more: Partial<NewCase> = {}): NewCase => ({
  topic: '171',
  kind: 'repair',
  text: 'Koulukadulla on kuoppa.\nSe on syvä.',
  place: 'Koulukatu 5',
  name: null,
  email: null,
  phone: null,
  publish: false,
  seen: null,
  placeNeeded: false,
  subject2: null,
  submission: randomUUID(),
  ...more,
})

/** Sends a case; returns its reporter's key, its id and its number. */
export async function told(more: Partial<NewCase> = {}, writer: Visitor<'contact'> = anybody) {
  const key = await sendCase(writer, pothole(more))
  const { id, reference } = (await followCase(anybody, key)) ?? expect.unreachable()
  return { key, id, reference }
}

export const caseOf = async (officer: Officer<'contact'>, id: string) =>
  (await findCase(officer, id)) ?? expect.unreachable()

/** Moves a case from where it stands now. */
export async function moved(officer: Officer<'contact'>, id: string, to: string, words: object = {}) {
  const { version } = await caseOf(officer, id)
  await moveCase(officer, moveInput.parse({ case: id, version, to, ...words }))
}

/** When something is to be done, as short as tests need it. */
export const when: PlanWords = ({ day, period }, locale) => (day ? formatDay(day, locale) : `${locale} ${period}`)
