/** `npm run check`: the fast part of `npm test`. */
import { quick, runChecks } from './launch/checks.mjs'
import { stopChildren, stopOnSignals } from './launch/children.mjs'
import { plainly } from './launch/plainly.mjs'
import { prepareDependencies } from './launch/prepare.mjs'

await plainly(async () => {
  stopOnSignals()
  try {
    await prepareDependencies()
    await runChecks(quick)
  } finally {
    await stopChildren()
  }
})
