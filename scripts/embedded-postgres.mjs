/** `node scripts/embedded-postgres.mjs`: the development database by itself, until Ctrl-C. */
import { startCluster } from './embedded-postgres/cluster.mjs'
import { stopChildren, stopOnSignals, untilOneEnds } from './launch/children.mjs'
import { plainly, sentence } from './launch/plainly.mjs'
import { refuseTakenPorts } from './launch/ports.mjs'
import { settings } from './launch/settings.mjs'

await plainly(async () => {
  const { port, dataDir, secrets, environment } = settings()
  await refuseTakenPorts({ PostgreSQL: port + 2 })
  stopOnSignals()
  try {
    await startCluster({ dataDir, id: secrets.id, port: port + 2, passwords: secrets.passwords })
    for (const name of ['DATABASE_URL', 'WORKER_DATABASE_URL', 'DATABASE_OWNER_URL'])
      console.log(`${name}=${environment[name]}`)
    const ending = await untilOneEnds()
    if (ending) throw sentence(ending)
  } finally {
    await stopChildren()
  }
})
