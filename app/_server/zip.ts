import { crc32 } from 'node:zlib'

export type Entry = { name: string; bytes: Buffer }

/** A ZIP archive without compression (PKWARE APPNOTE 6.3: local headers, central directory, end record); names are UTF-8. */
export function zipOf(entries: readonly Entry[], at: Date): Buffer<ArrayBuffer> {
  const [locals, centrals]: [Buffer[], Buffer[]] = [[], []]
  let offset = 0
  for (const { name, bytes } of entries) {
    const common = headerOf(Buffer.from(name), bytes, at)
    const local = Buffer.concat([numbers([0x04034b50, 4]), common, Buffer.from(name), bytes])
    const central = [numbers([0x02014b50, 4], [20, 2]), common, numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4])]
    locals.push(local)
    centrals.push(...central, Buffer.from(name))
    offset += local.length
  }
  const directory = Buffer.concat(centrals)
  const { length } = entries
  const end = numbers(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [length, 2],
    [length, 2],
    [directory.length, 4],
    [offset, 4],
    [0, 2],
  )
  return Buffer.concat([...locals, directory, end])
}

/** The part that local and central headers share: version, UTF-8 flag, stored, time, checksum, sizes, length of the name, no extra field. */
function headerOf(name: Buffer, bytes: Buffer, at: Date) {
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1)
  const date = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate()
  const { length } = bytes
  return numbers(
    ...([
      [20, 2],
      [0x0800, 2],
      [0, 2],
      [time, 2],
      [date, 2],
    ] as const),
    ...([
      [crc32(bytes), 4],
      [length, 4],
      [length, 4],
      [name.length, 2],
      [0, 2],
    ] as const),
  )
}

/** Little-endian numbers, each with its width in bytes. */
function numbers(...fields: readonly (readonly [number, number])[]) {
  const buffer = Buffer.alloc(fields.reduce((sum, [, width]) => sum + width, 0))
  let at = 0
  for (const [value, width] of fields) at = buffer.writeUIntLE(value, at, width)
  return buffer
}
