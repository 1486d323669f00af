import { parseArgs } from 'node:util'
import { closeDatabase } from '@/db/client'
import { municipalities } from '@/tenants'
import { importFile } from './import-pabulib/election'
import { townAtWork } from './town-at-work'

const usage = `Makes finished rounds of Pabulib files, for looking at and for trying out.

npm run import-pabulib -- --town TOWN FILE.pb...

--town TOWN   ${municipalities.map(({ id }) => id).join(', ')}
`
const today = Temporal.Now.plainDateISO('Europe/Helsinki')

const { town, files } = readCommand()
try {
  for (const file of files) await oneFile(file)
} finally {
  await closeDatabase()
}

/** A file that cannot be read is told, and the others are imported all the same. */
async function oneFile(path: string) {
  const job = townAtWork(town.id, 'budget', 'import')
  const account = await importFile(job, path, { today, onProgress })
  clearProgress()
  if ('unreadable' in account) return fail(path, ...account.unreadable)
  const { slug, fresh, winners, selected, remarks } = account
  const address = `/fi/osallistu/${slug}/tulos`
  if (!fresh) return fail(path, `This file has been imported already: see ${address}. Nothing was changed.`)
  say(`${path}: ${winners.length} winners, ${agreement(winners, selected)}. ${address}`)
  if (remarks.length > 0) say(`  ${remarks.length} remarks about the file; "npm run recount" tells them.`)
}

function agreement(winners: readonly string[], selected: readonly string[] | null) {
  if (!selected) return 'the file does not say which won'
  const same = winners.length === selected.length && winners.every((id) => selected.includes(id))
  return same ? 'the same as in the file' : `not the same as in the file, which has ${selected.join(', ') || 'none'}`
}

function readCommand() {
  try {
    const { values, positionals } = parseArgs({ options: { town: { type: 'string' } }, allowPositionals: true })
    const found = municipalities.find(({ id }) => id === values.town)
    if (!found) return stop(values.town ? `There is no town "${values.town}".` : 'Name a town.')
    return positionals.length ? { town: found, files: positionals } : stop('Name at least one file.')
  } catch (fault) {
    return stop(fault instanceof Error ? fault.message : String(fault))
  }
}

function onProgress(share: number) {
  if (process.stderr.isTTY) process.stderr.write(`\r  counting: ${Math.round(share * 100)} %`)
}

function clearProgress() {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
}

function say(line: string) {
  process.stdout.write(`${line}\n`)
}

function fail(path: string, ...lines: string[]) {
  for (const line of lines) process.stderr.write(`${path}: ${line}\n`)
  process.exitCode = 2
}

function stop(line: string): never {
  process.stderr.write(`${line}\n\n${usage}`)
  process.exit(1)
}
