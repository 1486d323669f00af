import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

export type Entry = { name: string; bytes: Buffer }

/** Several files in one, under names in UTF-8. Nothing is pressed: photos are already, and words are few. */
export async function zipOf(entries: readonly Entry[]) {
  const zip = new ZipFile()
  for (const { name, bytes } of entries) zip.addBuffer(bytes, name, { compress: false })
  zip.end()
  return new Uint8Array(await buffer(zip.outputStream))
}
