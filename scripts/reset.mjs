/** `npm run db:reset`: throws this copy's data away and begins again with that of the demo. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { places } from './embedded-postgres/place.mjs'
import { runningPort } from './embedded-postgres/postmaster.mjs'
import { stopChildren, stopOnSignals } from './launch/children.mjs'
import { startDatabase } from './launch/household.mjs'
import { plainly, sentence } from './launch/plainly.mjs'
import { prepareDependencies } from './launch/prepare.mjs'
import { settings } from './launch/settings.mjs'

await plainly(async () => {
  stopOnSignals()
  const { dataDir, secrets, ownDatabase } = settings()
  if (ownDatabase)
    throw sentence('DATABASE_URL names a database of yours, which is not ours to empty: drop and create it yourself.')
  if (runningPort(dataDir, secrets.id)) throw sentence(`The portal of ${dataDir} is running: stop it first.`)
  for (const place of places(dataDir, secrets.id)) rmSync(place, { recursive: true, force: true })
  rmSync(join(dataDir, 'files'), { recursive: true, force: true })
  try {
    await prepareDependencies()
    await startDatabase(settings())
    console.log(`The data in ${dataDir} is new.`)
  } finally {
    await stopChildren()
  }
})
