/** `npm run new-town`: asks, or takes flags, and writes a town that works at once. Nothing is written unless all is well. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { drawMark, drawPattern } from '@/scripts/new-town/drawing'
import { askMissing, help, readFlags } from '@/scripts/new-town/questions'
import { townSource, withTown } from '@/scripts/new-town/source'
import { townFrom } from '@/scripts/new-town/town'

const root = fileURLToPath(new URL('..', import.meta.url))

try {
  const { into = root, help: wanted, ...flags } = readFlags(process.argv.slice(2))
  if (wanted) say(help)
  else await build(into, await askMissing(flags))
} catch (error) {
  if (!(error instanceof Error && error.name === 'NotATown')) throw error
  console.error(error.message)
  process.exitCode = 1
}

async function build(into: string, answers: Record<string, string>) {
  const town = townFrom(answers)
  const list = join(into, 'tenants/index.ts')
  const files = {
    [`tenants/${town.id}/index.ts`]: townSource(town),
    [`public/${town.id}/mark.svg`]: drawMark(town),
    [`public/${town.id}/pattern.svg`]: drawPattern(town),
    'tenants/index.ts': withTown(await readFile(list, 'utf8'), town.id),
  }
  for (const [path, text] of Object.entries(files)) await write(join(into, path), text)
  await write(join(into, `public/${town.id}/touch-icon.png`), await touchIcon(drawMark(town)))
  say(`${town.name[town.locales[0]]} is written: ${Object.keys(files).join(', ')}.`)
  const { email, website } = town.contact
  const guessed = [!answers.email && email, !answers.website && website].filter(Boolean)
  if (guessed.length > 0) say(`Guessed, to be checked in tenants/${town.id}/index.ts: ${guessed.join(', ')}.`)
  const local = town.hostnames.find((name) => name.endsWith('.localhost'))
  say(`Start again with npm start and open http://${local}:${process.env.PORT || 3000}.`)
}

async function write(path: string, content: string | Buffer) {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
}

function touchIcon(mark: string) {
  const around = { top: 16, bottom: 16, left: 16, right: 16, background: '#ffffff' }
  return sharp(Buffer.from(mark), { density: 300 })
    .resize(148, 148)
    .extend(around)
    .flatten({ background: '#ffffff' })
    .png()
    .toBuffer()
}

function say(sentence: string) {
  process.stdout.write(`${sentence}\n`)
}
