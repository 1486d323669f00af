import { createServer } from 'node:net'
import { sentence } from './plainly.mjs'

/** Says which port is taken before anything is started. */
export async function refuseTakenPorts(wanted) {
  for (const [what, port] of Object.entries(wanted))
    if (!(await isFree(port)))
      throw sentence(`Port ${port} (${what}) is in use: stop what runs there, or choose others, for example PORT=${port + 1000}.`)
}

/** A run of free ports beginning at the one returned, for copies that do not care which. */
export async function freePorts(count) {
  for (let first = 20_000 + Math.floor(Math.random() * 20_000); first < 60_000; first += count) {
    const free = await Promise.all(Array.from({ length: count }, (_, index) => isFree(first + index)))
    if (free.every(Boolean)) return first
  }
  throw sentence(`No ${count} free ports in a row were found.`)
}

function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}
