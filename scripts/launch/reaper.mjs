/**
 * Outlives a launcher that was killed outright. The launcher names its children on our standard input;
 * when that closes, whatever is still named is stopped.
 */
import { createInterface } from 'node:readline'

const named = new Map()

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {})

createInterface({ input: process.stdin })
  .on('line', (line) => {
    const [sign, pid, signal] = line.split(' ')
    if (sign === '+') named.set(Number(pid), signal)
    else named.delete(Number(pid))
  })
  .on('close', () => {
    for (const [pid, signal] of [...named].reverse()) signalGroup(pid, signal)
    if (named.size > 0) setTimeout(killTheRest, 5000)
  })

function killTheRest() {
  for (const pid of named.keys()) signalGroup(pid, 'SIGKILL')
}

function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal)
  } catch {
    named.delete(pid)
  }
}
