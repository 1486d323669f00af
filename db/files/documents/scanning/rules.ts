/** What clamd found by its answer to INSTREAM: the name of it, or null for nothing. Any other answer is a scan that failed. */
export function findingIn(reply: string): string | null {
  const said = reply.replace(/[\0\n\r]+$/, '')
  if (said === 'stream: OK') return null
  const found = /^stream: (.+) FOUND$/.exec(said)?.[1]
  if (found) return found
  throw new Error(/size limit/i.test(said) ? 'The scanner takes no file of this size' : 'The scanner gave no verdict')
}

/** A piece of a stream as clamd takes it: its length in four bytes, then itself. An empty one ends the stream. */
export function framed(piece: Uint8Array): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(piece.length)
  return Buffer.concat([length, piece])
}
