/** `node scripts/run.mjs scripts/X.ts …`: a script with this copy's settings and its database, started for it if it is not running. */
import { runningPort } from './embedded-postgres/postmaster.mjs'
import { stopChildren, stopOnSignals } from './launch/children.mjs'
import { runScript, startMigrated } from './launch/household.mjs'
import { plainly } from './launch/plainly.mjs'
import { prepareDependencies } from './launch/prepare.mjs'
import { databaseUrls, settings } from './launch/settings.mjs'

const [script, ...args] = process.argv.slice(2)

await plainly(async () => {
  stopOnSignals()
  try {
    const copy = settings()
    await prepareDependencies()
    const running = copy.ownDatabase ? undefined : runningPort(copy.dataDir, copy.secrets.id)
    if (running) Object.assign(copy.environment, databaseUrls(running, copy.secrets))
    else await startMigrated(copy)
    if (script !== 'scripts/migrate.ts' || running) await runScript(script, args, copy.environment)
  } finally {
    await stopChildren()
  }
})
