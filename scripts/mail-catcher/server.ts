/**
 * The mail server of development, demo and tests. Mails to a town's incoming address are handed to the portal; all others go nowhere,
 * but into files and onto a page. Stops on SIGTERM.
 */
import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { letterLimits } from '@/db/contact/inbox/input'
import { keep as handOver, inboxOf } from '../inbox/intake'
import { answer } from './page'

const { PORT, DATA_DIR = '.data' } = process.env
const folder = join(DATA_DIR, 'mail')
mkdirSync(folder, { recursive: true, mode: 0o700 })

const smtp = new SMTPServer({
  disabledCommands: ['STARTTLS', 'AUTH'],
  size: letterLimits.bytes,
  onData: (stream, { envelope }, done) => {
    const to = envelope.rcptTo.map(({ address }) => address)
    const from = envelope.mailFrom ? envelope.mailFrom.address : ''
    buffer(stream)
      .then((mail) => delivered(mail, from, to))
      .then(
        () => done(),
        () => done(Object.assign(new Error('Later'), { responseCode: 451 })),
      )
  },
})
smtp.on('error', () => {})
smtp.listen(Number(PORT) + 3, '127.0.0.1')

const page = createServer(answer(folder, Number(PORT) + 4))
page.listen(Number(PORT) + 4, '127.0.0.1')

/** Told to have come only when it is stored, in whichever way. */
async function delivered(mail: Buffer, from: string, to: readonly string[]) {
  const [letters, others] = [to.filter(inboxOf), to.filter((address) => !inboxOf(address))]
  for (const address of letters) await handOver(address, from, mail)
  if (others.length > 0) await keep(mail)
}

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
