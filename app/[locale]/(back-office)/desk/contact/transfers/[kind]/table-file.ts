import { longestTable } from '@/db/contact/transfers/input'

export type FileFault = 'fileTooBig' | 'fileNoText' | 'fileUnread'

/** The text of a table that a browser was given: UTF-8, or as spreadsheets of old write it (Windows-1252). Neither pictures nor workbooks are text. */
export async function textIn(file: Blob): Promise<{ text: string } | { fault: FileFault }> {
  if (file.size > longestTable * 2) return { fault: 'fileTooBig' }
  const bytes = await file.arrayBuffer()
  if (new Uint8Array(bytes).includes(0)) return { fault: 'fileNoText' }
  return { text: decoded(bytes) }
}

function decoded(bytes: ArrayBuffer) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
