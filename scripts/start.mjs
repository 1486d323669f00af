/** `npm start`: the portal as in production, with a database and an identity provider of its own unless others are named. */
import { stopChildren, stopOnSignals, untilOneEnds } from './launch/children.mjs'
import {
  runScript,
  startDatabase,
  startIdentityProvider,
  startMailCatcher,
  startScanner,
  startServer,
  startWorker,
} from './launch/household.mjs'
import { plainly, sentence } from './launch/plainly.mjs'
import { refuseTakenPorts } from './launch/ports.mjs'
import { prepare } from './launch/prepare.mjs'
import { settings } from './launch/settings.mjs'

await plainly(async () => {
  stopOnSignals()
  try {
    const copy = settings({ NODE_ENV: 'production' })
    await refuseTakenPorts(copy.ports)
    await prepare(copy.environment)
    await startDatabase(copy)
    await startIdentityProvider(copy)
    await startMailCatcher(copy)
    startScanner(copy)
    startWorker(copy)
    await startServer(copy, 'start')
    await runScript('scripts/launch/announce.ts', [], copy.environment)
    const ending = await untilOneEnds()
    if (ending) throw sentence(ending)
  } finally {
    await stopChildren()
  }
})
