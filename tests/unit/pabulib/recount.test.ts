import { execFile } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const shore = `META
key;value
budget;100
vote_type;approval
rule;greedy-no-skip
PROJECTS
project_id;cost;name
pier;60;Pier
swings;50;Swings
lamp;30;Lamp
VOTES
voter_id;vote
1;pier,swings
2;pier,swings
3;pier
4;lamp
`

/** Runs the command as `npm run recount` does, called from a folder of its own. */
async function recount(...args: string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'recount-'))
  await writeFile(join(folder, 'shore.pb'), shore)
  await writeFile(join(folder, 'broken.pb'), shore.replace('budget;100', 'budget;lots'))
  const command = [
    join(root, 'node_modules/tsx/dist/cli.mjs'),
    '--conditions=react-server',
    join(root, 'scripts/recount.ts'),
    ...args,
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

test('one JSON object per file and line; a file that cannot be read does not stop the others', async () => {
  const { code, out, err } = await recount('--json', 'broken.pb', 'shore.pb', 'missing.pb')
  const [broken, counted, missing] = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(code).toBe(2)
  expect(err).toContain('broken.pb: error, line 3, column 8: budget "lots" is not a number')
  expect(broken).toEqual({
    file: 'broken.pb',
    errors: [{ line: 3, column: 8, message: 'budget "lots" is not a number' }],
  })
  expect(counted).toMatchObject({
    file: 'shore.pb',
    rule: 'greedy-no-skip',
    winners: ['pier'],
    spent: 60,
    budget: 100,
    ties: { steps: 0 },
  })
  expect(counted.ms).toBeGreaterThanOrEqual(0)
  expect(missing.errors[0].message).toContain('cannot be opened')
}, 60_000)

test('flags go before what the file says', async () => {
  const { code, out } = await recount('--rule', 'greedy', '--threshold', '2', '--exclusive', 'pier,swings', 'shore.pb')
  expect(code).toBe(0)
  expect(out).toContain('greedy-exclusive')
  expect(out).toContain('1 winners, spent 60 of 100')
}, 60_000)

test('a flag nobody knows ends with how it is used', async () => {
  expect(await recount('--rule', 'astrology', 'shore.pb')).toMatchObject({
    code: 1,
    err: expect.stringContaining('"astrology" is not known'),
  })
  expect(await recount('--utility', 'joy', 'shore.pb')).toMatchObject({
    code: 1,
    err: expect.stringContaining('--utility'),
  })
  expect(await recount()).toMatchObject({ code: 1, err: expect.stringContaining('Name at least one file.') })
}, 60_000)
