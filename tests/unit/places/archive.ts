/** A file of tiles (PMTiles, version 3) with one tile, of the whole world. */
export function archiveOf(tile: Buffer, about: { kind: 'vector' | 'pictures'; name: string }): Buffer {
  const entries = Buffer.from([1, 0, 1, tile.length, 1])
  const metadata = Buffer.from(JSON.stringify({ name: about.name }))
  const header = Buffer.alloc(headerLength)
  header.write('PMTiles')
  header.writeUInt8(3, 7)
  const parts = [entries, metadata, Buffer.alloc(0), tile]
  let at = headerLength
  for (const [i, part] of parts.entries()) {
    header.writeBigUInt64LE(BigInt(at), 8 + i * 16)
    header.writeBigUInt64LE(BigInt(part.length), 16 + i * 16)
    at += part.length
  }
  for (const count of [72, 80, 88]) header.writeBigUInt64LE(1n, count)
  // Clustered; neither directories nor tiles are compressed; what the tiles are.
  header.set([1, 1, 1, about.kind === 'vector' ? 1 : 2], 96)
  for (const [i, degrees] of [-180, -85, 180, 85].entries()) header.writeInt32LE(degrees * 1e7, 102 + i * 4)
  return Buffer.concat([header, ...parts])
}

const headerLength = 127
