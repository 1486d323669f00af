/** `npm run bench [-- PART …]`: measures a copy of its own, the production build over the demo's data, and writes the figures to bench-results/. */
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePorts } from './launch/ports.mjs'

const parts = ['tally', 'pages', 'casts', 'grants', 'cases']
const named = parts.filter((part) => process.argv.includes(part))
const wanted = named.length > 0 ? named : parts

const folder = mkdtempSync(join(tmpdir(), 'kuntalaisportaali-bench-'))
// Open to the database's own user, or the data would go elsewhere and stay there.
chmodSync(folder, 0o755)
for (const name of [
  'DATABASE_URL',
  'WORKER_DATABASE_URL',
  'DATABASE_OWNER_URL',
  'IDENTITY_ISSUER',
  'FILES_DIR',
  'MAIL_URL',
])
  process.env[name] = ''
process.env.DATA_DIR = join(folder, 'data')
process.env.PORT = String(await freePorts(6))

const { stopChildren, stopOnSignals } = await import('./launch/children.mjs')
const { prepare } = await import('./launch/prepare.mjs')
const { runScript, startDatabase, startIdentityProvider, startServer } = await import('./launch/household.mjs')
const { plainly } = await import('./launch/plainly.mjs')
const { root, settings } = await import('./launch/settings.mjs')

await plainly(async () => {
  stopOnSignals()
  try {
    const copy = settings({ NODE_ENV: 'production' })
    await prepare(copy.environment)
    if (wanted.includes('tally')) await measure('tally', copy.environment)
    await startDatabase(copy)
    await startIdentityProvider(copy)
    await startServer(copy, 'start')
    for (const part of wanted) if (part !== 'tally') await measure(part, copy.environment)
    report(root)
  } finally {
    await stopChildren()
    rmSync(folder, { recursive: true, force: true })
  }
})

/** Each bench prints a JSON line to a figure. */
async function measure(bench, environment) {
  console.log(`Measuring ${bench} …`)
  await runScript(`scripts/bench/${bench}.ts`, [], environment, join(folder, `${bench}.jsonl`))
}

function report(root) {
  const files = wanted.map((bench) => readFileSync(join(folder, `${bench}.jsonl`), 'utf8'))
  const lines = files.flatMap((text) => text.split('\n').filter((line) => line.startsWith('{')))
  const [{ model }] = cpus()
  const result = {
    at: new Date().toISOString(),
    node: process.version,
    cpu: model,
    figures: lines.map((line) => JSON.parse(line)),
  }
  mkdirSync(join(root, 'bench-results'), { recursive: true })
  const file = join(root, 'bench-results', `${result.at.replaceAll(':', '')}.json`)
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`)
  for (const { bench, ...figure } of result.figures) console.log(bench, figure)
  console.log(`Written to ${file}`)
}
