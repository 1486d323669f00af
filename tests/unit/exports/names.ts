import { readFileSync } from 'node:fs'

/** Every name of a field in what is held of somebody. */
export function fieldsOf(held: unknown, names = new Set<string>()): Set<string> {
  if (Array.isArray(held)) for (const one of held) fieldsOf(one, names)
  else if (held && typeof held === 'object' && !(held instanceof Date))
    for (const [name, one] of Object.entries(held)) {
      names.add(name)
      if (name !== 'about') fieldsOf(one, names)
    }
  return names
}

/** Fields that the page for reading has no words for, with the language that lacks them. */
export const nameless = (held: unknown): string[] =>
  ['fi', 'sv', 'en'].flatMap((language) => {
    const { copy } = JSON.parse(readFileSync(`app/_messages/${language}/keeping.json`, 'utf8'))
    return [...fieldsOf(held)].filter((name) => !copy.field[name]).map((name) => `${language}: ${name}`)
  })
