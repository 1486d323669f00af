import { createServer } from 'node:net'
import { sentence } from './plainly.mjs'

/** Says which port is taken before anything is started. */
export async function refuseTakenPorts(wanted) {
  for (const [what, port] of Object.entries(wanted)) {
    const fault = await faultOf(port)
    if (fault === 'EADDRINUSE')
      throw sentence(
        `Port ${port} (${what}) is in use: stop what runs there, or choose others, for example PORT=${elsewhere(port)}.`,
      )
    if (fault)
      throw sentence(`Port ${port} (${what}) cannot be opened (${fault}): choose others, for example PORT=4000.`)
  }
}

/** The first of a run of free ports, for copies that do not care which. */
export async function freePorts(count) {
  for (let first = 20_000 + Math.floor(Math.random() * 10_000); first < 60_000; first += count) {
    const faults = await Promise.all(Array.from({ length: count }, (_, index) => faultOf(first + index)))
    if (!faults.some(Boolean)) return first
  }
  throw sentence(`No ${count} free ports in a row were found.`)
}

/** Both loopback addresses are asked: browsers try jamsa.localhost at ::1 first, where a stranger might answer. */
async function faultOf(port) {
  const [four, six] = [await listening(port, '127.0.0.1'), await listening(port, '::1')]
  return four ?? (six === 'EADDRINUSE' ? six : undefined)
}

function listening(port, address) {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', ({ code }) => resolve(code))
    probe.listen(port, address, () => probe.close(() => resolve(undefined)))
  })
}

function elsewhere(port) {
  return port < 60_000 ? port + 1000 : 4000
}
