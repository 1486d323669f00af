/** `npm run dev`: the portal with its pages built as they are asked for, again after each change. */
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
import { prepareDependencies } from './launch/prepare.mjs'
import { settings } from './launch/settings.mjs'

await plainly(async () => {
  stopOnSignals()
  try {
    const copy = settings({ NODE_ENV: 'development' })
    await refuseTakenPorts(copy.ports)
    await prepareDependencies()
    await startDatabase(copy)
    await startIdentityProvider(copy)
    await startMailCatcher(copy)
    startScanner(copy)
    startWorker(copy)
    await startServer(copy, 'dev')
    await runScript('scripts/launch/announce.ts', [], copy.environment)
    const ending = await untilOneEnds()
    if (ending) throw sentence(ending)
  } finally {
    await stopChildren()
  }
})
