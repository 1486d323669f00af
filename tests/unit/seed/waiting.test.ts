import { expect, test } from 'vitest'
import { askedPapers, missingPapers } from '@/db/grants/applications/papers/rules'
import { obstaclesTo } from '@/db/grants/applications/submissions/rules'
import { askableOf } from '@/db/grants/applications/supplements/rules'
import { type ReadyKey, readyCalls } from '@/db/grants/calls/templates/rules'
import type { ApplicantKind } from '@/db/grants/forms/input'
import { questionsOf } from '@/db/grants/forms/rules'
import { grantSeeds } from '@/tenants/seeds'

const waiting = Object.values(grantSeeds).flatMap((seeded) => seeded?.waiting ?? [])
const organisations = Object.values(grantSeeds).flatMap((seeded) => seeded?.organisations ?? [])
const forms = { unregistered: 'group', association: 'association' } as const

function kindOf(applicant: string): ApplicantKind {
  const form = organisations.find(({ name }) => name === applicant)?.form
  if (!form) return 'person'
  return form in forms ? forms[form as keyof typeof forms] : 'company'
}

test.each(waiting)(
  'what $applicant sent to $ready could be sent, every answer is asked for, and so is what is wanted',
  (one) => {
    const call = readyCalls[one.ready as ReadyKey](2026)
    const applicant = kindOf(one.applicant)
    const { faults } = obstaclesTo({ call, callVersion: '', applicant, answers: one.answers, papers: [] }, '2026-11-30')
    expect([...faults]).toEqual([])
    const asked = questionsOf(call.form).map(({ key }) => key)
    expect(Object.keys(one.answers).filter((key) => !asked.includes(key))).toEqual([])
    const promised = (one.promised ?? []).map((requirement) => ({
      ...{ requirement, document: null, promisedBy: '2026-12-20', inAnother: false },
    }))
    expect(missingPapers(askedPapers(call, applicant, one.answers), promised, '2026-11-30')).toEqual([])
    const askable = askableOf(call, applicant, one.answers).flatMap(({ points }) => points.map(({ key }) => key))
    for (const { key } of one.wanted?.points ?? []) expect(askable).toContain(key)
    expect(one.state === 'supplementRequested').toBe(one.wanted !== undefined)
  },
)
