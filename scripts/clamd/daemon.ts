import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'

/** The test file that every scanner knows, written so that this file is not one. */
const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

/** Bytes of a stream, as the daemon's own default. */
const longest = 100_000_000

/**
 * Speaks as clamd does, for the demo and tests: PING, VERSION and INSTREAM, each begun by z and ended by zero, or by n and a line end. It knows
 * one piece of malware, the test file EICAR, wherever it lies in a stream.
 */
export async function startClamd(port: number, { most = longest } = {}) {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    serve(socket, most).catch(() => socket.destroy())
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return { port: (server.address() as AddressInfo).port, close: () => server.close() }
}

const plain: Record<string, string> = { PING: 'PONG', VERSION: 'ClamAV 1.4.3 (stand-in)' }

async function serve(socket: Socket, most: number) {
  const read = reader(socket)
  const style = (await read.bytes(1)).toString()
  const end = style === 'z' ? '\0' : '\n'
  const command = await read.until(end)
  const answer = command === 'INSTREAM' ? await verdictOf(read, most) : (plain[command] ?? 'UNKNOWN COMMAND')
  socket.end(`${answer}${end}`)
}

async function verdictOf(read: ReturnType<typeof reader>, most: number): Promise<string> {
  let [seen, tail, found] = [0, '', false]
  for (;;) {
    const length = (await read.bytes(4)).readUInt32BE()
    if (length === 0) return found ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK'
    seen += length
    if (seen > most) return 'INSTREAM size limit exceeded. ERROR'
    const text = tail + (await read.bytes(length)).toString('latin1')
    found ||= text.includes(eicar)
    tail = text.slice(-eicar.length)
  }
}

/** Reads so many bytes, or up to a sign, however they were cut on the way. */
function reader(socket: Socket) {
  const pieces = socket[Symbol.asyncIterator]()
  let held = Buffer.alloc(0)
  const more = async () => {
    const { value, done } = await pieces.next()
    if (done) throw new Error('It hung up')
    held = Buffer.concat([held, value])
  }
  const bytes = async (length: number) => {
    while (held.length < length) await more()
    const taken = held.subarray(0, length)
    held = held.subarray(length)
    return taken
  }
  const until = async (sign: string) => {
    while (!held.includes(sign)) await more()
    const text = (await bytes(held.indexOf(sign))).toString()
    await bytes(1)
    return text
  }
  return { bytes, until }
}
