import 'server-only'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { Refusal } from '../../refusal'
import { pictureLimits } from '../input'

/** A part of a picture in whole pixels. */
export type Box = { left: number; top: number; width: number; height: number }
export type Encoded = { width: number; height: number; large: Buffer; small: Buffer }

/** Bytes of memory and milliseconds that one picture may take. */
const memory = 900_000_000
const patience = 20_000

/** Two at a time: the rest of the machine answers residents. */
let free = 2
const waiting: (() => void)[] = []

/** Re-encodes a picture in a process of its own; what is in `veiled` is gone from it. Refuses: files.unreadable. */
export async function encode(picture: Buffer, veiled: readonly Box[] = []): Promise<Encoded> {
  if (free === 0) await new Promise<void>((go) => waiting.push(go))
  else free--
  try {
    return parted(await encodedApart(picture, veiled))
  } finally {
    const next = waiting.shift()
    if (next) next()
    else free++
  }
}

async function encodedApart(picture: Buffer, veiled: readonly Box[]): Promise<Buffer> {
  const script = join(process.cwd(), 'scripts', 'encode-picture.mjs')
  const child = spawn(
    process.execPath,
    ['--max-old-space-size=256', script, String(pictureLimits.pixels), String(memory), JSON.stringify(veiled)],
    { stdio: ['pipe', 'pipe', 'ignore'], env: { NODE_ENV: 'production' }, timeout: patience, killSignal: 'SIGKILL' },
  )
  const ended = new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null))
    child.once('close', resolve)
  })
  child.stdin.on('error', () => {})
  child.stdin.end(picture)
  const [out, code] = await Promise.all([buffer(child.stdout), ended])
  if (code !== 0) throw new Refusal('files.unreadable')
  return out
}

function parted(out: Buffer): Encoded {
  const end = out.indexOf('\n')
  const { width, height, large, small } = JSON.parse(out.subarray(0, end).toString()) as Record<string, number>
  const body = out.subarray(end + 1)
  if (!width || !height || !large || !small || body.length !== large + small) throw new Refusal('files.unreadable')
  return { width, height, large: body.subarray(0, large), small: body.subarray(large) }
}
