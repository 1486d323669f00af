import { open } from 'node:fs/promises'
import { promisify } from 'node:util'
import { open as openZip } from 'yauzl'

/** What a word processor's or spreadsheet's file may hold at most; every part is unpacked to see that it tells the truth. */
const limits = { parts: 3_000, bytes: 200_000_000, kept: 5_000_000 }

/** Parts that hold programs: Visual Basic, Excel 4 macros, ActiveX, OLE objects, OpenDocument's scripts. */
const programs =
  /(^|\/)(vba(project|data)[^/]*|macrosheets|activex|oleobject[^/]*\.bin|dialogsheets)(\/|$)|^(basic|scripts)\/.|vbaproject/i
/** Parts that say what the others are. */
const telling = /^(\[content_types\]\.xml|meta-inf\/manifest\.xml|mimetype)$/i

/** An office document is a ZIP: nothing in it may run, be locked, or grow beyond bounds. */
export async function inspectArchive(path) {
  if (await looksLikePdf(path)) return 'unreadable'
  const zip = await promisify(openZip)(path, { lazyEntries: true, strictFileNames: true })
  if (zip.entryCount > limits.parts) return 'unreadable'
  const state = { unpacked: 0, told: '' }
  for await (const entry of entriesOf(zip)) {
    if (entry.isEncrypted()) return 'encrypted'
    if (programs.test(entry.fileName)) return 'macros'
    const words = await unpacked(zip, entry, state)
    if (telling.test(entry.fileName)) state.told += words
  }
  if (/macroenabled|vbaproject|activex/i.test(state.told)) return 'macros'
  return /encryption-data/i.test(state.told) ? 'encrypted' : 'fine'
}

async function* entriesOf(zip) {
  for (;;) {
    const entry = await new Promise((resolve, reject) => {
      zip
        .once('entry', resolve)
        .once('end', () => resolve(null))
        .once('error', reject)
      zip.readEntry()
    })
    zip.removeAllListeners('entry').removeAllListeners('end').removeAllListeners('error')
    if (!entry) return
    yield entry
  }
}

/** Unpacks a part, counting; yauzl itself stops at one that is longer than it says. */
async function unpacked(zip, entry, state) {
  if (entry.fileName.endsWith('/')) return ''
  const stream = await promisify(zip.openReadStream.bind(zip))(entry)
  const kept = []
  let length = 0
  for await (const chunk of stream) {
    state.unpacked += chunk.length
    length += chunk.length
    if (state.unpacked > limits.bytes) throw new Error('It grows beyond bounds')
    if (telling.test(entry.fileName) && length <= limits.kept) kept.push(chunk)
  }
  return Buffer.concat(kept).toString('utf8')
}

/** Readers of PDF look for its beginning within the first kilobyte: such a file would be two at once. */
async function looksLikePdf(path) {
  const file = await open(path)
  const { buffer, bytesRead } = await file.read(Buffer.alloc(1024), 0, 1024, 0)
  await file.close()
  return buffer.subarray(0, bytesRead).includes('%PDF-')
}
