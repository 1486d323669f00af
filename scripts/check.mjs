/** `npm run check`: the fast part of `npm test`. */
import { join } from 'node:path'
import { quick, runChecks } from './launch/checks.mjs'
import { stopChildren, stopOnSignals } from './launch/children.mjs'
import { install } from './launch/dependencies.mjs'
import { alone } from './launch/lock.mjs'
import { plainly } from './launch/plainly.mjs'
import { root } from './launch/settings.mjs'

await plainly(async () => {
  stopOnSignals()
  try {
    await alone(join(root, '.data', 'preparing'), install)
    await runChecks(quick)
  } finally {
    await stopChildren()
  }
})
