import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import postgres from 'postgres'
import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    cluster: { port: number; passwords: Record<'superuser' | 'owner' | 'app' | 'worker', string> }
  }
}

const { port, passwords } = inject('cluster')
const name = `tests_${randomUUID().replaceAll('-', '')}`

// Every test file gets a database of its own before it loads anything: migrated, empty, under the roles of production.
const admin = postgres(address('postgres', passwords.superuser, 'postgres'), { max: 1 })
await admin.unsafe(`create database ${name} template portal owner portal_owner`)
await admin.end()

// And a folder: whoever counts what lies there counts their own.
process.env.FILES_DIR = join(process.env.FILES_DIR ?? '', name)
process.env.DATABASE_URL = address('portal_app', passwords.app)
process.env.WORKER_DATABASE_URL = address('portal_worker', passwords.worker)
process.env.DATABASE_OWNER_URL = address('portal_owner', passwords.owner)

function address(role: string, password: string, database = name) {
  return `postgres://${role}:${password}@127.0.0.1:${port}/${database}`
}
