import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { beforeAll, expect, test } from 'vitest'
import { findManifestOf } from '@/db/budget/rounds/manifest/reads'
import { findRound } from '@/db/budget/rounds/reads'
import { findArtefact } from '@/db/budget/tally/reads'
import { passerBy } from '../../people'

const visitor = passerBy('jamsa')

beforeAll(async () => {
  const args = ['--import', 'tsx', '--conditions=react-server', 'scripts/seed.ts']
  await promisify(execFile)(process.execPath, args)
}, 120_000)

test('the demo has a vote going on under frozen rules, whose lot is not told', async () => {
  expect(await findRound(visitor, '2026')).toMatchObject({ phase: 'voting', closed: false })
  const rules = await findManifestOf(visitor, '2026')
  expect(rules).toMatchObject({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/), seed: null })
  expect(rules?.manifest.pots.flatMap(({ proposals }) => proposals)).not.toHaveLength(0)
})

test('the demo has a result in which everything that is followed up has won', async () => {
  expect(await findRound(visitor, '2025')).toMatchObject({ phase: 'result', closed: true })
  const artefact = await findArtefact(visitor, { round: '2025', pot: 'koko', rule: null })
  expect(JSON.parse(artefact?.text ?? '{}').winners).toEqual(expect.arrayContaining(['1', '2', '8']))
})
