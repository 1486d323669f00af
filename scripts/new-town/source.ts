import type { Municipality } from '@/tenants/municipality'

type Tree = string | number | readonly Tree[] | { readonly [key: string]: Tree }

const width = 120

/** The file of a town as a person would write it. */
export function townSource(town: Municipality) {
  return [
    "import type { Municipality } from '@/tenants/municipality'",
    '',
    `export const ${town.id} = ${written(town, 0)} as const satisfies Municipality`,
    '',
  ].join('\n')
}

/** The list of towns with one more: its import and its name, both in alphabetical order. */
export function withTown(list: string, id: string) {
  const lines = list.split('\n')
  const added = `import { ${id} } from '@/tenants/${id}'`
  const source = (line: string) => line.match(/from '(@\/tenants\/[^']+)'/)?.[1]
  const at = lines.findIndex((line) => (source(line) ?? '') > `@/tenants/${id}`)
  const last = lines.findLastIndex((line) => source(line) !== undefined)
  lines.splice(at === -1 ? last + 1 : at, 0, added)
  return lines.join('\n').replace(/const towns = \[([^\]]*)\] as const/, (_, names: string) => namesOf(names, id))
}

function namesOf(names: string, id: string) {
  const all = [...names.split(',').map((name) => name.trim()), id].filter(Boolean).sort()
  const line = `const towns = [${all.join(', ')}] as const`
  return line.length <= width ? line : `const towns = [\n${all.map((name) => `  ${name},\n`).join('')}] as const`
}

function written(value: Tree, depth: number, before = 0): string {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return quoted(value)
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  const items = entries(value, depth)
  const line = Array.isArray(value) ? `[${items.join(', ')}]` : `{ ${items.join(', ')} }`
  const fits = depth > 0 && !line.includes('\n') && depth * 2 + before + line.length < width && !nested(value)
  if (fits) return line
  const pad = '  '.repeat(depth + 1)
  return `${open}\n${items.map((item) => `${pad}${item},\n`).join('')}${'  '.repeat(depth)}${close}`
}

function entries(value: Exclude<Tree, string | number>, depth: number) {
  if (Array.isArray(value)) return value.map((item: Tree) => written(item, depth + 1))
  return Object.entries(value as Record<string, Tree>).map(
    ([key, item]) => `${key}: ${written(item, depth + 1, key.length + 2)}`,
  )
}

function nested(value: Exclude<Tree, string | number>) {
  return Object.keys(value).length > 3 || Object.values(value).some((item) => typeof item === 'object')
}

function quoted(text: string) {
  return text.includes("'") ? JSON.stringify(text) : `'${text.replaceAll('\\', '\\\\')}'`
}
