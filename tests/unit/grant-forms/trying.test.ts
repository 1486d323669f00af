import { expect, test } from 'vitest'
import { tryingInput } from '@/components/grants/trying-input'
import { nested } from '@/components/ui/form-state'
import { readyCalls } from '@/db/grants/calls/templates/rules'
import { faultsOf } from '@/db/grants/forms/faults/rules'
import { answersTyped } from '@/db/grants/forms/typed/rules'
import { jamsaWaiting } from '@/tenants/jamsa/waiting'

const { form } = readyCalls.startti(2026)
const shown = { applicant: 'association', cents: 50_000 } as const
const tried = (typed: Record<string, string | string[]>) => tryingInput(form, shown).safeParse(nested(typed))
const faultsIn = (typed: Record<string, string | string[]>) =>
  tried(typed).error?.issues.map(({ path }) => path.join('.')) ?? []

test('a form that is tried out empty tells every question that sending would ask for', () => {
  const wanted = [...faultsOf(form, { applicant: 'association', answers: {} }).keys()].map((key) => `answers.${key}`)
  expect(wanted.length).toBeGreaterThan(3)
  expect(faultsIn({}).toSorted()).toEqual(wanted.toSorted())
})

test('one that could be sent has no fault, and what cannot be read is told at its field once', () => {
  const answers = jamsaWaiting.find(({ ready }) => ready === 'startti')?.answers ?? {}
  const typed = { ...answersTyped(form, answers) }
  expect(faultsIn(typed)).toEqual([])
  expect(faultsIn({ ...typed, 'answers.applied': 'paljon' })).toEqual(['answers.applied'])
})
