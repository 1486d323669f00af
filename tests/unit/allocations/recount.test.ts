import { execFile } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { allocate } from '@/db/grants/allocations/rules'
import { clubRound } from '@/tests/unit/allocations/clubs'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const allocation = clubRound(55_000)
const run = allocate(allocation)

/** Runs the command as `npm run recount` does, called from a folder that holds `files`. */
async function recount(files: Record<string, unknown>, ...flags: string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'recount-'))
  for (const [name, value] of Object.entries(files))
    await writeFile(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value))
  const command = [
    join(root, 'node_modules/tsx/dist/cli.mjs'),
    '--conditions=react-server',
    join(root, 'scripts/recount.ts'),
    ...flags,
    ...Object.keys(files),
  ]
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    execFile(
      process.execPath,
      command,
      { cwd: root, env: { ...process.env, INIT_CWD: folder }, timeout: 60_000 },
      (error, out, err) => resolve({ code: Number(error?.code ?? 0), out, err }),
    )
  })
}

test('an allocation is divided anew, and the run it holds is the same to the cent', async () => {
  const { code, out, err } = await recount({ 'clubs.json': { ...allocation, run } }, '--json')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(JSON.parse(out)).toMatchObject({
    recorded: 'same',
    allocatedCents: 5_500_000,
    awards: { A: 1_430_000, H: 65_000, J: 0 },
  })
})

test('a run that somebody has altered is told, and ends with an error', async () => {
  const altered = JSON.parse(JSON.stringify(run).replace('"1430000","settled"', '"1431000","settled"'))
  const { code, out } = await recount({ 'clubs.json': { ...allocation, run: altered } })
  expect(altered).not.toEqual(run)
  expect(code).toBe(2)
  expect(out).toContain('the run in the file DIFFERS')
  expect(out).toMatch(/^ {2}A +35000 +14300\.00 {2}cap \(brake\)$/m)
})

test('what is no allocation is told in a line, and floors above the pot are no fault', async () => {
  const { code, out, err } = await recount({
    'empty.json': '',
    'other.json': { format: 'grant-allocation/1' },
    'poor.json': clubRound(34_000),
  })
  expect(code).toBe(2)
  expect(err).toContain('empty.json: the file is not JSON')
  expect(err).toContain('other.json: division: ')
  expect(out).toContain('the floors take 37440.00, which is more than the pot of 34000.00')
})
