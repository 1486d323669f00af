/** `npm test`: everything, from formatting to journeys in a browser over the production build. Its last line is the sum. */
import { join } from 'node:path'
import { runChecks, thorough } from './launch/checks.mjs'
import { stopChildren, stopOnSignals } from './launch/children.mjs'
import { install } from './launch/dependencies.mjs'
import { alone } from './launch/lock.mjs'
import { plainly } from './launch/plainly.mjs'
import { root } from './launch/settings.mjs'

await plainly(async () => {
  stopOnSignals()
  try {
    await alone(join(root, '.data', 'preparing'), install)
    await runChecks(thorough)
  } finally {
    await stopChildren()
  }
})
