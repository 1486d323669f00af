import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { municipalities } from '@/tenants'
import type { Locale } from '@/tenants/municipality'

const everyLanguage: readonly Locale[] = ['fi', 'sv', 'en']

describe.each(municipalities.map((town) => [town.id, town] as const))('%s', (id, town) => {
  test('speaks in every language wherever it speaks', () => {
    const spoken = { name: town.name, ...town.texts, address: town.contact.address, hours: town.contact.hours }
    for (const [what, words] of Object.entries(spoken)) {
      expect(Object.keys(words).sort(), what).toEqual([...everyLanguage].sort())
      for (const locale of everyLanguage) expect(words[locale].trim(), `${what}, ${locale}`).not.toBe('')
    }
  })

  test('names its languages and services once each', () => {
    expect(new Set(town.locales).size).toBe(town.locales.length)
    expect(new Set(town.services).size).toBe(town.services.length)
    expect(town.code).toMatch(/^\d{3}$/)
  })

  test('can be reached and says when its accessibility was looked at', () => {
    expect(town.contact.email).toMatch(/^\S+@\S+\.\S+$/)
    expect(town.contact.website).toMatch(/^https:\/\//)
    expect(town.accessibility.reviewed).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })

  test.each(['mark.svg', 'pattern.svg'])('has its own %s, with nothing in it but shapes', (file) => {
    const path = `public/${id}/${file}`
    expect(existsSync(path), path).toBe(true)
    expect(readFileSync(path, 'utf8')).not.toMatch(/<script|style=|href=|<image|<text|on\w+=/)
  })
})

test('Raasepori begins in Swedish, and Joutsa offers no grants', () => {
  const [raasepori, joutsa] = ['raasepori', 'joutsa'].map((id) => municipalities.find((town) => town.id === id))
  expect(raasepori?.locales[0]).toBe('sv')
  expect(joutsa?.services).not.toContain('grants')
})
