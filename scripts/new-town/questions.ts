import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { faultIn, notATown } from '@/scripts/new-town/town'
import { courts } from '@/tenants/courts'

type Question = { flag: string; ask: string; suggest?: (given: Record<string, string>) => string; optional?: boolean }

const courtsByRegion = Object.entries(courts)
  .map(([id, { regions }]) => `${id} (${regions})`)
  .join('; ')

/** In the order they are asked. A suggestion is taken when the flag is missing or the answer is empty. */
const questions: readonly Question[] = [
  { flag: 'id', ask: 'Id, small letters, as in tenants/<id>' },
  { flag: 'name-fi', ask: 'Name in Finnish' },
  { flag: 'name-sv', ask: 'Name in Swedish', suggest: (given) => given['name-fi'] ?? '' },
  { flag: 'name-en', ask: 'Name in English', suggest: (given) => given['name-fi'] ?? '' },
  { flag: 'in-fi', ask: '"In the town" in Finnish', suggest: (given) => inessive(given['name-fi'] ?? '') },
  { flag: 'of-fi', ask: '"Of the town" in Finnish', suggest: (given) => `${given['name-fi'] ?? ''}n` },
  { flag: 'kind', ask: 'kunta or kaupunki', suggest: () => 'kunta' },
  { flag: 'code', ask: 'Municipality code, three digits' },
  { flag: 'host', ask: 'Hostnames, the first is the address in letters' },
  { flag: 'court', ask: `Administrative court: ${courtsByRegion}` },
  { flag: 'languages', ask: 'Languages, the first is met first', suggest: () => 'fi,sv,en' },
  { flag: 'services', ask: 'Services', suggest: () => 'contact,grants,budget' },
  { flag: 'brand', ask: 'Main colour, #rrggbb' },
  { flag: 'accent', ask: 'Accent colour, #rrggbb' },
  { flag: 'on-brand', ask: 'Text on the main colour', optional: true },
  { flag: 'fonts', ask: 'Fonts: source-sans, lora or atkinson', suggest: () => 'source-sans' },
  { flag: 'radius', ask: 'Corners in pixels: 0, 4 or 12', suggest: () => '4' },
  { flag: 'address', ask: 'Street address of the town hall' },
  { flag: 'phone', ask: 'Telephone of the exchange' },
  { flag: 'email', ask: 'E-mail of the registry', optional: true },
  { flag: 'website', ask: 'Website', optional: true },
]

export const help = [
  'npm run new-town                 asks',
  'npm run new-town -- --flags      takes what is given and asks for nothing else',
  '',
  ...questions.map(
    ({ flag, ask, suggest, optional }) => `  --${flag.padEnd(10)} ${ask}${suggest || optional ? ' (optional)' : ''}`,
  ),
  '  --into       Another checkout to write into (optional)',
].join('\n')

/** Lists may be given as `--host a,b` or as `--host a --host b`. */
export function readFlags(args: string[]): Record<string, string> {
  const names = [...questions.map(({ flag }) => flag), 'into']
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const, multiple: true }]))
  try {
    const { values } = parseArgs({ args, options: { ...options, help: { type: 'boolean' } } })
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]))
  } catch (error) {
    throw notATown(`${error instanceof Error ? error.message : error} See --help.`)
  }
}

/** At a terminal without flags every question is put, again until its answer will do; otherwise what is missing and needed is said at once. */
export async function askMissing(flags: Record<string, string>) {
  const talk = process.stdin.isTTY && Object.keys(flags).length === 0
  const answers = { ...flags }
  const desk = talk ? createInterface({ input: process.stdin, output: process.stdout }) : undefined
  for (const { flag, ask, suggest } of questions) {
    if (answers[flag] !== undefined) continue
    const suggestion = suggest?.(answers) ?? ''
    for (let fault: string | undefined = ''; fault !== undefined; ) {
      const said = await desk?.question(`${fault && `${fault}\n`}${ask}${suggestion && ` [${suggestion}]`}: `)
      answers[flag] = said?.trim() || suggestion
      fault = desk && faultIn(flag, answers)
    }
  }
  desk?.close()
  const missing = questions.filter(({ flag, optional }) => !optional && !answers[flag])
  if (missing.length > 0) throw notATown(`Missing: ${missing.map(({ flag }) => `--${flag}`).join(', ')}. See --help.`)
  return answers
}

/** Right for most names; consonant gradation is beyond it, hence the question. */
function inessive(name: string) {
  return `${name}${/[aou]/i.test(name) ? 'ssa' : 'ssä'}`
}
