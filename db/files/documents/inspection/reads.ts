import 'server-only'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { Refusal } from '../../../refusal'
import { holdsFiles, problemOf } from './rules'

/** Bytes of memory and milliseconds that one document may take. */
const memory = 600_000_000
const patience = 20_000

/** One at a time: the rest of the machine answers residents. */
let last: Promise<unknown> = Promise.resolve()

/**
 * Looks into a document in a process of its own, without secrets. Tells whether other files lie inside it.
 * Refuses: documents.macros, documents.encrypted, documents.active, documents.unreadable.
 */
export async function inspect(path: string, type: string): Promise<{ holdsFiles: boolean }> {
  const mine = last.then(() => endOf(path, type))
  last = mine.catch(() => {})
  const code = await mine
  const problem = problemOf(code)
  if (problem) throw new Refusal(`documents.${problem}`)
  return { holdsFiles: code === holdsFiles }
}

async function endOf(path: string, type: string): Promise<number | null> {
  const script = join(process.cwd(), 'scripts', 'inspect-document.mjs')
  const child = spawn(process.execPath, ['--max-old-space-size=256', script, path, type, String(memory)], {
    stdio: 'ignore',
    env: { NODE_ENV: 'production' },
    timeout: patience,
    killSignal: 'SIGKILL',
  })
  const [code] = await once(child, 'close').catch(() => [null])
  return code
}
