import { globSync, readFileSync } from 'node:fs'
import IntlMessageFormat from 'intl-messageformat'
import { describe, expect, test } from 'vitest'

type Tree = { [key: string]: string | Tree }

const languages = ['fi', 'sv', 'en'] as const
const namespaces = globSync('app/_messages/fi/*.json')
  .map((path) => path.slice(path.lastIndexOf('/') + 1, -5))
  .sort()
const textsOf = (language: string, namespace: string): Record<string, string> =>
  flat(JSON.parse(readFileSync(`app/_messages/${language}/${namespace}.json`, 'utf8')))

test('every namespace is loaded, and every loaded one is there', () => {
  const listed = /const namespaces = \[([^\]]+)\]/.exec(readFileSync('app/_messages/request.ts', 'utf8'))?.[1] ?? ''
  expect([...listed.matchAll(/'(\w+)'/g)].map(([, name]) => name).sort()).toEqual(namespaces)
})

describe.each(namespaces)('%s', (namespace) => {
  const finnish = textsOf('fi', namespace)

  test('the same keys in all three languages, none empty', () => {
    for (const language of languages) {
      const texts = textsOf(language, namespace)
      expect(Object.keys(texts).sort(), language).toEqual(Object.keys(finnish).sort())
      expect(
        Object.entries(texts).filter(([, text]) => !text.trim()),
        language,
      ).toEqual([])
    }
  })

  test('every text is sound ICU and takes the same values in every language, but for a count it does not inflect by', () => {
    for (const language of languages)
      for (const [key, text] of Object.entries(textsOf(language, namespace)))
        expect(valuesIn(text, language), `${language} ${namespace}.${key}`).toEqual(valuesIn(finnish[key] ?? '', 'fi'))
  })

  test('no text raises its voice', () => {
    for (const language of languages)
      for (const [key, text] of Object.entries(textsOf(language, namespace)))
        expect(text, `${language} ${namespace}.${key}`).not.toMatch(/!(?!=)/)
  })
})

test('every text the code asks for by name is there', () => {
  const known = new Set(namespaces.flatMap((name) => Object.keys(textsOf('fi', name)).map((key) => `${name}.${key}`)))
  const branches = new Set(
    [...known].flatMap((key) => key.split('.').map((_, i, parts) => parts.slice(0, i).join('.'))),
  )
  const missing = globSync('{app,components}/**/*.{ts,tsx}').flatMap((path) => asked(path, known, branches))
  expect(missing).toEqual([])
})

test('every rule that says no says it in words', () => {
  const known = Object.keys(textsOf('fi', 'refusals'))
  const thrown = globSync('{db,app}/**/*.{ts,tsx}').flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/new Refusal\(\s*'([\w.]+)'/g)].map(([, key]) => key ?? ''),
  )
  expect([...new Set(thrown)].filter((key) => !known.includes(key))).toEqual([])
})

test('every deed that is written into the journal has its words', () => {
  const known = Object.keys(textsOf('fi', 'desk'))
  const deeds = globSync('db/**/*.ts').flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/\baction: [^\n]*/g)].flatMap(([line]) =>
      [...line.matchAll(/'([a-z]\w*\.\w+)'/gi)].map(([, deed]) => `log.action.${deed}`),
    ),
  )
  expect([...new Set(deeds)].filter((key) => !known.includes(key))).toEqual([])
})

/** Literal keys of `const t = getTranslations('ns')` and `useTranslations('ns')`; a name that means several namespaces in one file is passed over. */
function asked(path: string, known: Set<string>, branches: Set<string>): string[] {
  const code = readFileSync(path, 'utf8')
  const bound = new Map<string, Set<string>>()
  const bind = (name: string, namespace: string) => bound.set(name, (bound.get(name) ?? new Set()).add(namespace))
  for (const [, name = '', namespace = ''] of code.matchAll(
    /const (\w+) = (?:await )?(?:get|use)Translations\('([\w.]+)'\)/g,
  ))
    bind(name, namespace)
  for (const [, names = '', calls = ''] of code.matchAll(
    /const \[([^\]=]+)\] = await Promise\.all\(\[([\s\S]*?)\n? *\]\)/g,
  )) {
    const parts = topLevel(calls)
    for (const [i, name] of topLevel(names).entries()) {
      const namespace = /^getTranslations\('([\w.]+)'\)$/.exec(parts[i] ?? '')?.[1]
      if (namespace) bind(name, namespace)
    }
  }
  return [...bound].flatMap(([name, [namespace = '', ...others]]) => {
    if (others.length) return []
    const keys = [...code.matchAll(new RegExp(`(?<![\\w.])${name}\\('([\\w.-]+)'[,)]`, 'g'))].map(
      ([, key]) => `${namespace}.${key}`,
    )
    return keys.filter((key) => !known.has(key) && !branches.has(key)).map((key) => `${path}: ${key}`)
  })
}

/** The parts of a list at its own level of brackets. */
function topLevel(list: string): string[] {
  let depth = 0
  const parts = ['']
  for (const sign of list) {
    if ('([{'.includes(sign)) depth++
    if (')]}'.includes(sign)) depth--
    if (sign === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += sign
  }
  return parts.map((part) => part.trim())
}

function flat(tree: Tree, before = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[before + key, value]] : Object.entries(flat(value, `${before}${key}.`)),
    ),
  )
}

type Piece = { type: number; value?: string; options?: Record<string, { value: Piece[] }>; children?: Piece[] }

/** The names a text wants values for, besides a count; throws when it is not sound. */
function valuesIn(text: string, language: string): string[] {
  const names = new Set<string>()
  const visit = (pieces: readonly Piece[]) => {
    for (const { type, value, options, children } of pieces) {
      if (type > 0 && type < 7 && value) names.add(value)
      for (const option of Object.values(options ?? {})) visit(option.value)
      if (children) visit(children)
    }
  }
  visit(new IntlMessageFormat(text, language).getAst() as Piece[])
  names.delete('count')
  return [...names].sort()
}
