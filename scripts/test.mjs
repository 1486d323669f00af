/** `npm test`: everything, from formatting to journeys in a browser over the production build. Its last line is the sum. */
import { runChecks, thorough } from './launch/checks.mjs'
import { stopChildren, stopOnSignals } from './launch/children.mjs'
import { plainly } from './launch/plainly.mjs'
import { prepareDependencies } from './launch/prepare.mjs'

await plainly(async () => {
  stopOnSignals()
  try {
    await prepareDependencies()
    await runChecks(thorough)
  } finally {
    await stopChildren()
  }
})
