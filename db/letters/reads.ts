import 'server-only'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Town } from '@/tenants'
import type { Letter } from './input'
import { dataOf, drawnBy } from './rules'

const weights = ['Regular', 'Semibold', 'It'] as const

/** The template and the fonts, read once; the compiler sees `public` (the marks of the towns) and nothing else of this machine. */
async function press() {
  const folder = (...path: string[]) => join(process.cwd(), ...path)
  const [template, ...fonts] = await Promise.all([
    readFile(folder('components', 'letters', 'letter.typ'), 'utf8'),
    ...weights.map((weight) => readFile(folder('node_modules', 'source-sans', 'TTF', `SourceSans3-${weight}.ttf`))),
  ])
  const [first = new Set<number>(), ...others] = fonts.map(drawnBy)
  const drawn = new Set([...first].filter((code) => others.every((font) => font.has(code))))
  const compiler = NodeCompiler.create({ workspace: folder('public'), fontArgs: [{ fontBlobs: fonts }] })
  return { compiler, template, drawn }
}

let ready: ReturnType<typeof press> | undefined

/** A letter on the town's paper as PDF/UA: tagged, in its language, with every font inside. The same letter has the same bytes. */
export async function letterPdf(town: Town, letter: Letter): Promise<Uint8Array> {
  ready ??= press()
  const { compiler, template, drawn } = await ready
  const inputs = { letter: JSON.stringify(dataOf(town, letter, drawn)) }
  // In one step: a set document in between would lie in memory until the collector happens to come by.
  const pdf = set(() => compiler.pdf({ mainFileContent: template, inputs }, { pdfStandard: 'ua-1' }))
  // What is remembered of one letter helps the next ones, and is then let go.
  compiler.evictCache(10)
  return new Uint8Array(pdf)
}

/** What the compiler says of a fault may quote the letter: it goes no further. */
function set(work: () => Buffer): Buffer {
  try {
    return work()
  } catch {
    throw new Error('A letter could not be set')
  }
}
