import { readFile } from 'node:fs/promises'
import { inflateSync } from 'node:zlib'

/** A name as PDF may write it: any of its letters as # and two hexadecimal digits. */
function named(...names) {
  const letter = (sign) => {
    const code = sign.charCodeAt(0).toString(16)
    return `(?:${sign}|#${[...code].map((digit) => (/\d/.test(digit) ? digit : `[${digit}${digit.toUpperCase()}]`)).join('')})`
  }
  const spelled = names.map((name) => [...name].map(letter).join(''))
  return new RegExp(`/(?:${spelled.join('|')})(?![A-Za-z0-9#])`)
}

const encryption = named('Encrypt')
const running = named('JavaScript', 'Launch', 'RichMedia')
/** Forms with programs of their own. A short name, which pictures hold by chance: only with a value that such a form has. */
const form = new RegExp(`${named('XFA').source}\\s*(?:\\[|\\d+\\s+\\d+\\s+R)`)
const enclosing = named('EmbeddedFile', 'EmbeddedFiles')
const packing = named('ObjStm', 'First')
const filter = named('Filter')
const usualFilter = /\/Filter\s*(?:\/FlateDecode(?![A-Za-z0-9#])|\[\s*\/FlateDecode\s*\])/
const parameters = named('DecodeParms')

/** Bytes that the packed objects of a file may unpack to together. */
const most = 100_000_000

/**
 * Looks for what a PDF could do or hide: locks, programs, orders to start something, files inside it. Names are looked for everywhere and not
 * where the file says that they are, for readers mend what is broken; objects are unpacked, and packed in another way than usual they are refused.
 */
export async function inspectPdf(path) {
  const bytes = await readFile(path)
  const text = bytes.toString('latin1')
  if (!text.slice(0, 1024).startsWith('%PDF-') || isArchiveToo(text)) return 'unreadable'
  // Of a locked file nothing inside can be read, so that comes first.
  if (encryption.test(text)) return 'encrypted'
  const objects = [text, ...packed(text, bytes)]
  if (objects.some((part) => running.test(part) || form.test(part))) return 'active'
  return objects.some((part) => enclosing.test(part)) ? 'holdsFiles' : 'fine'
}

/** A reader of ZIP looks at the end of a file: such a file would be two at once. */
const isArchiveToo = (text) => text.slice(-66_000).includes('PK\x05\x06')

function* packed(text, bytes) {
  let left = most
  for (const found of text.matchAll(/\bstream\r?\n/g)) {
    const start = found.index + found[0].length
    const facts = dictionaryBefore(text, found.index)
    if (!packing.test(facts)) continue
    if (!filter.test(facts)) continue
    if (!usualFilter.test(facts) || parameters.test(facts)) throw new Error('It is packed in an unusual way')
    const end = text.indexOf('endstream', start)
    const part = inflateSync(bytes.subarray(start, end < 0 ? undefined : end), { maxOutputLength: left })
    left -= part.length
    yield part.toString('latin1')
  }
}

/** What is said of a stream, from the word `obj` to where it begins. */
function dictionaryBefore(text, at) {
  const from = text.lastIndexOf('obj', at)
  return text.slice(Math.max(from, at - 4_000, 0), at)
}
