import fc from 'fast-check'
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import type { Letter } from '@/db/letters/input'
import { letterPdf } from '@/db/letters/reads'
import { line } from '@/db/letters/rules'
import { municipalities, municipalityById, type Town } from '@/tenants'

const jamsa = municipalityById('jamsa') as Town
const raasepori = municipalityById('raasepori') as Town

const decision: Letter = {
  locale: 'fi',
  title: 'Avustuspäätös: nuorten kesäleiri',
  to: ['Himosjoen Veto ry', 'Himoskuja 3', '42100 Jämsä'],
  on: '2026-12-01',
  number: 'JMS/123/02.05.01/2026',
  blocks: [
    { heading: 'Päätös' },
    { paragraph: 'Myönnetään 1 200 euroa.\nÄänestystä ei tarvittu.' },
    { list: ['Ensimmäinen perustelu', 'Toinen perustelu'] },
    { facts: [['Käyttöaika', '31.12.2026 saakka']] },
    { heading: 'Laskelma' },
    {
      table: {
        columns: [{ name: 'Seura' }, { name: 'Summa', number: true }],
        rows: Array.from({ length: 60 }, (_, at) => [`Seura ${at + 1}`, `${at} €`]),
      },
    },
  ],
}

type Opened = Awaited<ReturnType<typeof opened>>
async function opened(town: Town, letter: Letter) {
  return getDocument({ data: await letterPdf(town, letter), verbosity: 0, fontExtraProperties: true }).promise
}

const pagesOf = (pdf: Opened) => Promise.all(Array.from({ length: pdf.numPages }, (_, at) => pdf.getPage(at + 1)))

async function wordsOf(pdf: Opened) {
  const pages = await Promise.all((await pagesOf(pdf)).map((page) => page.getTextContent()))
  return pages.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : ''))).join(' ')
}

type Node = { role?: string; alt?: string; lang?: string; children?: Node[] }
const within = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(within)]
const nodesOf = async (pdf: Opened) =>
  (await Promise.all((await pagesOf(pdf)).map((page) => page.getStructTree()))).flatMap((tree) => within(tree as Node))

test('a decision is PDF/UA: it says so, has a title and a language, and every part of it a role', async () => {
  const pdf = await opened(jamsa, decision)
  const { info, metadata } = await pdf.getMetadata()
  const marks = (await pdf.getMarkInfo()) as unknown as Map<string, boolean> | null
  expect(info).toMatchObject({ Title: decision.title, Author: 'Jämsän kaupunki', Language: 'fi-FI' })
  expect(metadata?.get('pdfuaid:part')).toBe('1')
  expect(metadata?.get('dc:title')).toBe(decision.title)
  expect(new Map(marks ?? []).get('Marked')).toBe(true)
  const nodes = await nodesOf(pdf)
  const roles = new Set(nodes.map(({ role }) => role))
  for (const role of ['H1', 'H2', 'P', 'L', 'LI', 'Table', 'TR', 'TH', 'TD', 'Figure'])
    expect(roles, role).toContain(role)
  expect(nodes.find(({ role }) => role === 'Figure')?.alt).toBe('Tunnus: Jämsän kaupunki')
  expect(nodes.filter(({ role }) => role === 'H1')).toHaveLength(1)
})

test('every font it uses lies inside it', async () => {
  const pdf = await opened(jamsa, decision)
  let fonts = 0
  for (const page of await pagesOf(pdf)) {
    const { fnArray, argsArray } = await page.getOperatorList()
    for (const [at, operator] of fnArray.entries()) {
      if (operator !== OPS.setFont) continue
      const font = page.commonObjs.get(argsArray[at]?.[0])
      expect(font.missingFile, font.name).toBeFalsy()
      expect(font.name).toContain('SourceSans3')
      fonts++
    }
  }
  expect(fonts).toBeGreaterThan(1)
})

test('a long table goes on over pages, each of which has its number, and the heading of the table again', async () => {
  const pdf = await opened(jamsa, decision)
  expect(pdf.numPages).toBeGreaterThan(1)
  const words = await wordsOf(pdf)
  for (const said of [`Sivu 1/${pdf.numPages}`, `Sivu ${pdf.numPages}/${pdf.numPages}`, 'Seura 60', 'Äänestystä'])
    expect(words).toContain(said)
  expect(words.split('Summa').length - 1).toBe(pdf.numPages)
  expect(words).toContain('Asianumero JMS/123/02.05.01/2026')
})

test('a letter in Swedish says what is around its words in Swedish', async () => {
  const letter: Letter = {
    ...decision,
    locale: 'sv',
    title: 'Beslut om bidrag',
    blocks: [{ paragraph: 'Åtgärder för äldre' }],
  }
  const pdf = await opened(raasepori, letter)
  expect((await pdf.getMetadata()).info).toMatchObject({ Language: 'sv-FI', Title: 'Beslut om bidrag' })
  const words = await wordsOf(pdf)
  for (const said of ['Raseborgs stad', 'Ärendenummer', 'Sida 1/1', 'Åtgärder för äldre', '1.12.2026'])
    expect(words).toContain(said)
})

test('every town has paper of its own in every language', async () => {
  for (const town of municipalities)
    for (const locale of ['fi', 'sv', 'en'] as const) {
      const pdf = await opened(town, { ...decision, locale })
      expect((await pdf.getMetadata()).info).toMatchObject({ Author: town.texts.organisation[locale] })
    }
})

test('the same letter has the same bytes, another has others', async () => {
  const first = await letterPdf(jamsa, decision)
  const other = await letterPdf(jamsa, { ...decision, number: 'JMS/124/02.05.01/2026' })
  const again = await letterPdf(jamsa, structuredClone(decision))
  expect(Buffer.compare(again, first)).toBe(0)
  expect(Buffer.compare(other, first)).not.toBe(0)
})

const code = [
  '#panic("x")',
  '$x^2$',
  '*lihava*',
  '_a_',
  '@viite',
  '<x>',
  '= Otsikko',
  '/* */',
  '// x',
  '\\u{41}',
  '#{1+1}',
  ']',
  '[',
  '"',
  "'",
]
const more = [
  '#read("/etc/passwd")',
  '#include "/jamsa/mark.svg"',
  '`x`',
  '- a',
  '+ b',
  '/ t: u',
  '~',
  '--',
  '...',
  '\\',
  '#',
  '{',
  '}',
]
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...code, ...more), fc.string({ unit: 'grapheme-ascii', maxLength: 8 })), {
    maxLength: 6,
  })
  .map((parts) => parts.join(' '))
const bare = (text: string) => text.replace(/\s/g, '')

test('whatever somebody writes stands in the letter as they wrote it, and is never read as code', async () => {
  const ascii = new Set(Array.from({ length: 95 }, (_, at) => 32 + at))
  await fc.assert(
    fc.asyncProperty(hostile, hostile, hostile, async (title, said, cell) => {
      const table = { columns: [{ name: 'A' }], rows: [[cell]] }
      const letter = {
        ...decision,
        title: `T${title}`,
        to: [said],
        blocks: [
          { paragraph: `P${said}` },
          { list: [`L${said}`] },
          { facts: [[`F${said}`, cell]] as const },
          { table },
        ],
      }
      const words = bare(await wordsOf(await opened(jamsa, letter)))
      for (const text of [`T${title}`, `P${said}`, `L${said}`, `F${said}`, cell])
        expect(unbroken(words)).toContain(unbroken(bare(line(text, ascii))))
    }),
    { numRuns: 40 },
  )
}, 120_000)

/** A line that is full breaks at a hyphen of the printer's own. */
const unbroken = (text: string) => text.replace(/[-\u00ad\u2010]/g, '')

test('no sign of any script keeps a letter from being sent: what the font does not draw becomes a box', async () => {
  const words = await wordsOf(
    await opened(jamsa, { ...decision, blocks: [{ paragraph: 'Čáhci Žена Ωmega 🌱 漢 \ud800 \u202e x' }] }),
  )
  expect(bare(words)).toContain(bare('Čáhci Žена Ωmega □ □ □ x'))
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
      const letter = {
        ...decision,
        title: text,
        to: [text],
        number: text,
        blocks: [{ heading: text }, { paragraph: text }, { list: [text] }],
      }
      expect((await letterPdf(jamsa, letter)).length).toBeGreaterThan(1000)
    }),
    { numRuns: 60 },
  )
}, 120_000)
