import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, expect, test } from 'vitest'

/** A launcher with one child, a shell, whose own child sleeps. */
const script = `
  import { startChild, stopChildren, stopOnSignals, untilOneEnds } from './scripts/launch/children.mjs'
  stopOnSignals()
  const child = startChild('The shell', 'sh', ['-c', 'sleep 300 & echo "pids $$ $!"; wait'])
  console.log('launched')
  console.error((await untilOneEnds()) ?? 'stopped')
  await stopChildren()
`
let launcher: ChildProcess

afterEach(() => launcher.kill('SIGKILL'))

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s stops children and theirs', async (signal) => {
  const pids = await launch()
  launcher.kill(signal)
  await once(launcher, 'exit')
  expect(pids.filter(isAlive)).toEqual([])
})

test('a launcher that is killed outright leaves nobody behind', async () => {
  const pids = await launch()
  launcher.kill('SIGKILL')
  await expect.poll(() => pids.filter(isAlive), { timeout: 10_000 }).toEqual([])
})

test('a child that ends by itself ends the launcher, which says so', async () => {
  const [shell = 0, sleeper = 0] = await launch()
  const said = once(launcher.stderr as NodeJS.EventEmitter, 'data')
  process.kill(shell, 'SIGKILL')
  expect(String(await said)).toContain('The shell ended unexpectedly, so everything was stopped.')
  await once(launcher, 'exit')
  await expect.poll(() => isAlive(sleeper)).toBe(false)
})

/** Resolves with the two process ids once the launcher has gone on from starting them. */
async function launch() {
  launcher = spawn('node', ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for await (const chunk of launcher.stdout ?? []) {
    said += chunk
    const pids = /pids (\d+) (\d+)/.exec(said)
    if (pids && said.includes('launched')) return [Number(pids[1]), Number(pids[2])]
  }
  throw new Error(`the launcher only said: ${said}`)
}

/** A process that has ended but that nobody has asked about yet (Z) is not alive. */
function isAlive(pid: number) {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' })
  return /^[^Z\s]/.test(stdout)
}
