/** The mail server of development, demo and tests: mails go nowhere, but into files and onto a page. Stops on SIGTERM. */
import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { answer } from './page'

const { PORT, DATA_DIR = '.data' } = process.env
const folder = join(DATA_DIR, 'mail')
mkdirSync(folder, { recursive: true, mode: 0o700 })

const smtp = new SMTPServer({
  disabledCommands: ['STARTTLS', 'AUTH'],
  size: 1_000_000,
  onData: (stream, _, done) => {
    buffer(stream)
      .then(keep)
      .then(() => done(), done)
  },
})
smtp.on('error', () => {})
smtp.listen(Number(PORT) + 3, '127.0.0.1')

const page = createServer(answer(folder, Number(PORT) + 4))
page.listen(Number(PORT) + 4, '127.0.0.1')

/** Whole under its name or not there at all; the names are in the order of arrival. */
async function keep(mail: Buffer) {
  const name = `${new Date().toISOString().replace(/[:.]/g, '-')}-${randomUUID().slice(0, 8)}.eml`
  const draft = join(folder, `${name}.part`)
  await writeFile(draft, mail, { mode: 0o600 })
  await rename(draft, join(folder, name))
}

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    smtp.close(() => {})
    page.close(() => process.exit(0))
    page.closeAllConnections()
  })
