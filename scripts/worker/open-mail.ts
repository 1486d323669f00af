import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import type { ReadMail } from './read-mail'

export type OpenedMail = ReadMail & { readonly contents: readonly Buffer[] }

const patience = 30_000

/** Reads a raw message in a process of its own; null when it cannot be read within its time and memory. */
export async function openMail(raw: Buffer, milliseconds = patience): Promise<OpenedMail | null> {
  const script = join(process.cwd(), 'scripts', 'worker', 'read-mail.ts')
  const child = spawn(process.execPath, ['--max-old-space-size=256', script], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { NODE_ENV: 'production' },
    timeout: milliseconds,
    killSignal: 'SIGKILL',
  })
  const ended = new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null))
    child.once('close', resolve)
  })
  child.stdin.on('error', () => {})
  child.stdin.end(raw)
  const [out, code] = await Promise.all([buffer(child.stdout), ended])
  return code === 0 ? parted(out) : null
}

function parted(out: Buffer): OpenedMail {
  const end = out.indexOf('\n')
  const mail = JSON.parse(out.subarray(0, end).toString()) as ReadMail
  let at = end + 1
  const contents = mail.files.map(({ size }) => {
    const content = out.subarray(at, at + size)
    at += size
    return content
  })
  return { ...mail, contents }
}
