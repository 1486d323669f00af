import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { afterAll, expect, test, vi } from 'vitest'
import { closeDatabase } from '@/db/client'
import { receive } from '@/db/files/documents/arrivals/writes'
import { documentLimits } from '@/db/files/documents/input'
import { documentFacts, findOpenDocument, readDocument } from '@/db/files/documents/reads'
import { documents } from '@/db/files/documents/tables'
import { discardDocument, forgetDocument, keepDocument } from '@/db/files/documents/writes'
import { inTown } from '@/db/town'
import { residents, staff } from '@/scripts/personas'
import { atDesk, passerBy, signedIn } from '../../people'
import { refusedBy } from '../ideas/town'
import { docx, locked, lying, openDocument, packed, pdf, xlsx, zip } from './corpus'

vi.setConfig({ testTimeout: 90_000 })
const [aino, marketta] = await Promise.all([signedIn(residents.aino), atDesk(staff.marketta)])
afterAll(closeDatabase)

const keep = async (bytes: Buffer, name: string, keeper: typeof aino | typeof marketta = aino) =>
  keepDocument(keeper, await receive(keeper, Readable.from([bytes])), name, async () => {})
const stored = () => readdir(join(process.env.FILES_DIR ?? '', 'jamsa', 'documents')).catch((): string[] => [])
const rowOf = async (id: string) =>
  (await inTown(aino, (tx) => tx.select(documentFacts).from(documents).where(eq(documents.id, id))))[0]

const plain = { create: { width: 300, height: 200, channels: 3 as const, background: '#336699' } }
const [jpeg, png, webp] = await Promise.all([
  sharp(plain)
    .withExif({ IFD0: { Copyright: 'KANARIA' } })
    .jpeg()
    .toBuffer(),
  sharp(plain).png().toBuffer(),
  sharp(plain).webp().toBuffer(),
])

const presentation = 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'
const macroType = 'application/vnd.ms-word.document.macroEnabled.main+xml'
const action = '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>'

const fine: [string, Buffer, string, string][] = [
  ['a PDF', pdf(), 'Säännöt 2026.pdf', 'application/pdf'],
  ['a PDF whose objects are packed', pdf('', [packed('<< /A 1 >>')]), 'a.PDF', 'application/pdf'],
  ['a PDF with a name like that of a program', pdf('/JavaScripting true /LaunchPad 1'), 'a.pdf', 'application/pdf'],
  ['a Word file', await docx(), 'Toimintasuunnitelma.docx', 'wordprocessingml.document'],
  ['an Excel file', await xlsx(), 'Talousarvio.xlsx', 'spreadsheetml.sheet'],
  ['an OpenDocument text', await openDocument('text'), 'Säännöt.odt', 'opendocument.text'],
  ['an OpenDocument spreadsheet', await openDocument('spreadsheet'), 'Talous.ods', 'opendocument.spreadsheet'],
  ['a name without an ending', pdf(), 'Tilinpäätös', 'application/pdf'],
]

test.each(fine)('%s is kept as it is', async (_, bytes, name, type) => {
  const id = await keep(bytes, name)
  const row = await rowOf(id)
  expect(row?.type).toContain(type)
  expect(row).toMatchObject({ state: 'awaiting_scan', size: bytes.length, holdsFiles: false })
  const found = await findOpenDocument(marketta, id)
  const kept = found && (await readDocument(marketta, found))
  expect(kept && (await buffer(kept)).equals(bytes)).toBe(true)
})

test.each([
  ['a JPEG', jpeg, 'kuitti.jpg'],
  ['a PNG', png, 'kuitti.png'],
  ['a WebP', webp, 'kuitti.webp'],
])('%s is drawn anew, without what was written into it', async (_, bytes, name) => {
  const id = await keep(bytes, name)
  const row = await rowOf(id)
  expect(row).toMatchObject({ name: 'kuitti.jpg', type: 'image/jpeg' })
  const found = await findOpenDocument(marketta, id)
  const kept = found && (await readDocument(marketta, found))
  const drawn = kept ? await buffer(kept) : Buffer.alloc(0)
  expect([drawn.length, drawn.includes('KANARIA')]).toEqual([row?.size, false])
  expect(await sharp(drawn).metadata()).toMatchObject({ format: 'jpeg', width: 300, height: 200 })
})

test('a PDF with files inside is kept, and says so', async () => {
  const minutes = pdf('/Names << /EmbeddedFiles << /Names [(evidence.xml) 4 0 R] >> >>')
  expect((await rowOf(await keep(minutes, 'Pöytäkirja.pdf')))?.holdsFiles).toBe(true)
})

const mega = 1_000_000
const hostile: [string, Buffer, string, string][] = [
  ['nothing', Buffer.alloc(0), 'a.pdf', 'missing'],
  ['a program', Buffer.from('MZ\x90\x00 and so on'), 'a.pdf', 'wrongKind'],
  ['HTML', Buffer.from('<!doctype html><script>1</script>'), 'a.pdf', 'wrongKind'],
  ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'), 'a.jpg', 'wrongKind'],
  ['a GIF', Buffer.from('R0lGODlhAQABAAAAACw=', 'base64'), 'a.gif', 'wrongKind'],
  ['plain text', Buffer.from('Säännöt'), 'a.txt', 'wrongKind'],
  ['rich text', Buffer.from('{\\rtf1\\ansi hello}'), 'a.rtf', 'wrongKind'],
  ['an archive', await zip({ 'a.txt': 'a' }), 'a.zip', 'wrongKind'],
  ['an archive under another name', await zip({ 'a.txt': 'a' }), 'a.docx', 'wrongKind'],
  ['slides', await docx({}, presentation), 'a.pptx', 'wrongKind'],
  ['an OpenDocument presentation', await openDocument('presentation'), 'a.odp', 'wrongKind'],
  ['a picture of a telephone', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 'a.heic', 'heic'],
  ['an old Word file', Buffer.from('d0cf11e0a1b11ae1'.padEnd(2048, '0'), 'hex'), 'a.doc', 'old'],
  ['a locked Excel file', Buffer.from('d0cf11e0a1b11ae1'.padEnd(2048, '0'), 'hex'), 'a.xlsx', 'old'],
  ['a Word file that says it is a PDF', await docx(), 'a.pdf', 'wrongName'],
  ['a PDF that says it is a program', pdf(), 'a.pdf.exe', 'wrongName'],
  ['a PNG that says it is a JPEG', png, 'a.jpg', 'wrongName'],
  ['a Word file with macros', await docx({}, macroType), 'a.docm', 'macros'],
  ['the same under another name', await docx({}, macroType), 'a.docx', 'macros'],
  ['macros that nothing tells of', await docx({ 'word/vbaProject.bin': 'x' }), 'a.docx', 'macros'],
  ['macros in a folder elsewhere', await docx({ 'x/y/VBAPROJECT.BIN': 'x' }), 'a.docx', 'macros'],
  ['macros of Excel 4', await xlsx({ 'xl/macrosheets/sheet1.xml': 'x' }), 'a.xlsx', 'macros'],
  ['a control that runs', await docx({ 'word/activeX/activeX1.xml': 'x' }), 'a.docx', 'macros'],
  ['a packed program', await docx({ 'word/embeddings/oleObject1.bin': 'x' }), 'a.docx', 'macros'],
  ['macros of OpenDocument', await openDocument('text', { 'Basic/Standard/Module1.xml': 'x' }), 'a.odt', 'macros'],
  ['scripts of OpenDocument', await openDocument('spreadsheet', { 'Scripts/python/a.py': 'x' }), 'a.ods', 'macros'],
  ['a locked part', locked(await docx()), 'a.docx', 'encrypted'],
  [
    'a locked OpenDocument',
    await openDocument('text', { 'META-INF/manifest.xml': '<manifest:encryption-data/>' }),
    'a.odt',
    'encrypted',
  ],
  [
    'an archive that grows a thousandfold',
    await docx({ 'word/a.xml': Buffer.alloc(250 * mega) }),
    'a.docx',
    'unreadable',
  ],
  ['one that lies about its size', lying(await docx({ 'a.xml': Buffer.alloc(mega) }), 10), 'a.docx', 'unreadable'],
  [
    'one of too many parts',
    await docx(Object.fromEntries(Array.from({ length: 3_100 }, (_, at) => [`a/${at}.xml`, '']))),
    'a.docx',
    'unreadable',
  ],
  ['an archive cut in the middle', (await docx()).subarray(0, -40), 'a.docx', 'unreadable'],
  ['an archive that is a PDF too', await docx({ '[Content_Types].xml': '' }).then(pdfInside), 'a.docx', 'unreadable'],
  ['a PDF that is an archive too', Buffer.concat([pdf(), await zip({ 'a.txt': 'a' })]), 'a.pdf', 'unreadable'],
  ['a locked PDF', pdf('', [], '/Encrypt 4 0 R'), 'a.pdf', 'encrypted'],
  ['a PDF that runs a script', pdf(action), 'a.pdf', 'active'],
  ['a script under another spelling', pdf(action.replace('/JavaScript', '/J#61va#53cript')), 'a.pdf', 'active'],
  ['a script that is packed', pdf('', [packed(`<< ${action} >>`)]), 'a.pdf', 'active'],
  [
    'a script that is packed under another spelling',
    pdf('', [packed(`<< ${action} >>`, '/Filter [ /FlateDecode ]', '/Type /Obj#53tm /N 1 /First 5')]),
    'a.pdf',
    'active',
  ],
  ['a script packed twice', pdf('', [packed('x', '/Filter [/FlateDecode /FlateDecode]')]), 'a.pdf', 'unreadable'],
  ['one packed in another way', pdf('', [packed('x', '/Filter /LZWDecode')]), 'a.pdf', 'unreadable'],
  [
    'one packed with a predictor',
    pdf('', [packed('x', '/Filter /FlateDecode /DecodeParms 5 0 R')]),
    'a.pdf',
    'unreadable',
  ],
  ['objects that grow a thousandfold', pdf('', [packed(' '.repeat(120 * mega))]), 'a.pdf', 'unreadable'],
  ['a PDF that starts a program', pdf('/OpenAction << /S /Launch /F (cmd.exe) >>'), 'a.pdf', 'active'],
  ['a PDF that plays what it holds', pdf('', ['<< /Type /Annot /Subtype /RichMedia >>']), 'a.pdf', 'active'],
  ['a form with programs', pdf('/AcroForm << /XFA [ (template) 4 0 R ] >>'), 'a.pdf', 'active'],
  ['the head of a JPEG', jpeg.subarray(0, 200), 'a.jpg', 'unreadable'],
  ['a PNG cut in the middle', png.subarray(0, png.length / 2), 'a.png', 'unreadable'],
  [
    'more pixels than anybody needs',
    await sharp({ create: { ...plain.create, width: 16_000, height: 16_000 } })
      .png()
      .toBuffer(),
    'a.png',
    'unreadable',
  ],
]

/** The same file, in whose first part a PDF begins. */
async function pdfInside() {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  const types = `<Types><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`
  return zip({ 'a.xml': '%PDF-1.7', '[Content_Types].xml': types, 'word/document.xml': '<x/>' }, ['a.xml'])
}

test.each(hostile)('%s is refused and leaves nothing behind', async (_, bytes, name, problem) => {
  const before = await stored()
  expect(await refusedBy(keep(bytes, name))).toBe(`documents.${problem}`)
  expect(await stored()).toEqual(before)
})

test('one byte too many is refused while it comes, and leaves nothing behind', async () => {
  const before = await stored()
  const piece = Buffer.alloc(mega, 1)
  const stream = Readable.from([...Array.from({ length: 20 }, () => piece), Buffer.alloc(1)])
  expect(documentLimits.bytes).toBe(20 * mega)
  expect(await refusedBy(receive(aino, stream))).toBe('documents.tooBig')
  expect(await stored()).toEqual(before)
})

test('what the service refuses is not kept either', async () => {
  const before = await stored()
  const arrival = await receive(aino, Readable.from([pdf()]))
  const refused = keepDocument(aino, arrival, 'a.pdf', async () => {
    throw new Error('No such application')
  })
  await expect(refused).rejects.toThrow('No such application')
  expect(await stored()).toEqual(before)
})

test('another town finds no document of ours', async () => {
  const id = await keep(pdf(), 'a.pdf')
  expect(await findOpenDocument(passerBy('joutsa'), id)).toBeNull()
})

test('without a scanner a document is for the desk alone', async () => {
  const id = await keep(pdf(), 'a.pdf')
  expect(await findOpenDocument(aino, id)).toBeNull()
  expect(await findOpenDocument(marketta, id)).toMatchObject({ name: 'a.pdf' })
})

test('what is forgotten is gone from the disk', async () => {
  const id = await keep(pdf(), 'a.pdf')
  const key = (await inTown(aino, (tx) => forgetDocument(tx, id))) ?? ''
  expect(await stored()).toContain(key)
  await discardDocument(aino, key)
  expect(await stored()).not.toContain(key)
  expect(await findOpenDocument(marketta, id)).toBeNull()
})

test('nobody fills the disk, however many come at once', async () => {
  const veikko = await signedIn(residents.veikko)
  const { municipality, person } = veikko
  const row = { municipality, name: 'x', type: 'application/pdf', sha256: Buffer.alloc(32), size: 1, person: person.id }
  const most = documentLimits.ofPerson.files
  await inTown(veikko, (tx) =>
    tx.insert(documents).values(Array.from({ length: most - 2 }, (_, at) => ({ ...row, key: `full-${at}` }))),
  )
  const kept = (n: number) =>
    receive(veikko, Readable.from([pdf()])).then((arrival) => keepDocument(veikko, arrival, `${n}.pdf`, async () => {}))
  const outcomes = await Promise.all([1, 2, 3, 4].map((n) => refusedBy(kept(n))))
  expect(outcomes.filter((outcome) => outcome === 'accepted')).toHaveLength(2)
  expect(outcomes.filter((outcome) => outcome === 'documents.quota')).toHaveLength(2)
})
