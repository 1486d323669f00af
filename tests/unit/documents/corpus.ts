import { buffer } from 'node:stream/consumers'
import { deflateSync } from 'node:zlib'
import { ZipFile } from 'yazl'

type Parts = Record<string, string | Buffer>

/** A ZIP of these parts; names in `stored` are not pressed. */
export async function zip(parts: Parts, stored: readonly string[] = ['mimetype']): Promise<Buffer> {
  const file = new ZipFile()
  for (const [name, content] of Object.entries(parts))
    file.addBuffer(Buffer.from(content), name, { compress: !stored.includes(name), mtime: new Date(0) })
  file.end()
  return buffer(file.outputStream)
}

const office = 'application/vnd.openxmlformats-officedocument'
const typesOf = (part: string, type: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${type}"/></Types>`
const rels =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'

/** A word processor's file of Office with what else lies in it. */
export const docx = (more: Parts = {}, type = `${office}.wordprocessingml.document.main+xml`) =>
  zip({
    '[Content_Types].xml': typesOf('word/document.xml', type),
    '_rels/.rels': rels,
    'word/document.xml': '<w:document><w:body><w:p>Säännöt</w:p></w:body></w:document>',
    ...more,
  })

export const xlsx = (more: Parts = {}, type = `${office}.spreadsheetml.sheet.main+xml`) =>
  zip({
    '[Content_Types].xml': typesOf('xl/workbook.xml', type),
    '_rels/.rels': rels,
    'xl/workbook.xml': '<workbook/>',
    'xl/printerSettings/printerSettings1.bin': 'paper',
    ...more,
  })

/** An OpenDocument file; `kind` is text or spreadsheet. */
export const openDocument = (kind: string, more: Parts = {}) =>
  zip({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    'content.xml': '<office:document-content/>',
    'META-INF/manifest.xml': '<manifest:manifest/>',
    ...more,
  })

const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'

/** A PDF of one empty page. `root`: what its catalogue says besides; `more`: objects of its own, from number 4. */
export function pdf(root = '', more: readonly (string | Buffer)[] = [], trailer = ''): Buffer {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${root} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    page,
    ...more,
  ]
  const numbered = objects.map((object, at) => [`${at + 1} 0 obj\n`, object, '\nendobj\n'])
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n0\n%%EOF\n`
  return Buffer.concat(['%PDF-1.7\n%åäö\n', ...numbered.flat(), end].map((part) => Buffer.from(part as string)))
}

/** An object that holds others, pressed. */
export function packed(objects: string, facts = '/Filter /FlateDecode', type = '/Type /ObjStm /N 1 /First 5'): Buffer {
  const body = deflateSync(Buffer.from(`10 0\n ${objects}`))
  const head = Buffer.from(`<< ${type} /Length ${body.length} ${facts} >>\nstream\n`)
  return Buffer.concat([head, body, Buffer.from('\nendstream')])
}

const local = (name: string) => Buffer.from(name, 'latin1')

/** Puts other bytes in the place of some, wherever they stand. */
export function altered(bytes: Buffer, from: Buffer | string, to: Buffer | string): Buffer {
  const [old, made] = [Buffer.from(from), Buffer.from(to)]
  if (old.length !== made.length || !bytes.includes(old)) throw new Error('Nothing to alter')
  let copy = Buffer.from(bytes)
  for (let at = copy.indexOf(old); at >= 0; at = copy.indexOf(old, at + 1))
    copy = Buffer.concat([copy.subarray(0, at), made, copy.subarray(at + old.length)])
  return copy
}

/** The same archive, every part of which says that it is locked. */
export function locked(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  for (const [sign, place] of [
    [local('PK\x01\x02'), 8],
    [local('PK\x03\x04'), 6],
  ] as const)
    for (let at = copy.indexOf(sign); at >= 0; at = copy.indexOf(sign, at + 4))
      copy.writeUInt16LE(copy.readUInt16LE(at + place) | 1, at + place)
  return copy
}

/** The same archive, whose last part says that it is of this size when unpacked. */
export function lying(bytes: Buffer, size: number): Buffer {
  const copy = Buffer.from(bytes)
  copy.writeUInt32LE(size, copy.lastIndexOf(local('PK\x01\x02')) + 24)
  return copy
}

export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')
