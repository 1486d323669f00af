import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { findingIn, framed } from '@/db/files/documents/scanning/rules'

/** Milliseconds of silence after which a scanner is given up. */
const patience = 60_000

/** Has clamd look into a stream (INSTREAM), over TCP or a local socket as `CLAMD_URL` says. Null: nothing was found. */
export async function scan(address: string, bytes: AsyncIterable<Buffer>): Promise<string | null> {
  const socket = connect(placeOf(address))
  socket.setTimeout(patience, () => socket.destroy(new Error('The scanner is silent')))
  try {
    await once(socket, 'connect')
    const reply = text(socket)
    reply.catch(() => {})
    socket.write('zINSTREAM\0')
    for await (const piece of bytes) {
      // It answers and hangs up early when a stream is too long for it.
      if (!socket.writable) break
      if (!socket.write(framed(piece))) await Promise.race([once(socket, 'drain'), once(socket, 'close')])
    }
    if (socket.writable) socket.write(framed(new Uint8Array()))
    return findingIn(await reply)
  } finally {
    socket.destroy()
  }
}

function placeOf(address: string) {
  const { protocol, hostname, port, pathname } = new URL(address)
  if (protocol === 'unix:') return { path: decodeURIComponent(pathname) }
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 3310) }
}
