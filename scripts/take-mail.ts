/**
 * `npm run -s take-mail -- RECIPIENT SENDER < MESSAGE`: how a mail server hands a letter over. Its exit code is the answer: 0 it is
 * stored, 65 it is too big, 67 nobody has that address, 75 try again later (sysexits.h).
 */
import { buffer } from 'node:stream/consumers'
import { closeDatabase } from '@/db/client'
import { letterLimits } from '@/db/contact/inbox/input'
import { inboxOf, keep } from './inbox/intake'

const [recipient = '', sender] = process.argv.slice(2)

process.exitCode = await handed().catch((fault: unknown) => {
  const { name } = fault instanceof Error ? fault : new Error()
  console.error(JSON.stringify({ event: 'inbox.later', kind: name }))
  return 75
})
await closeDatabase()

async function handed(): Promise<number> {
  if (!inboxOf(recipient)) return 67
  const raw = await buffer(process.stdin)
  if (raw.length > letterLimits.bytes) return 65
  await keep(recipient, sender ?? null, raw)
  return 0
}
