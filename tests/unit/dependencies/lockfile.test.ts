import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Package = { version: string; optionalDependencies?: Record<string, string> }

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Package> }

test('every optional package is locked, whatever system the lock file was made on', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isLocked(name, path)),
  )
  expect(missing, 'npm ci refuses a lock file without these').toEqual([])
})

/** Floors below which a known hole is open; the reason stands beside each. */
const floors = {
  next: '16.4.6', // remote code execution by several routes since 2025-12
  'next-auth': '4.24.15', // homoglyphs in e-mail addresses
  sharp: '0.35.5', // remote code execution by AVIF and SVG
  'drizzle-orm': '0.45.2', // injection through identifiers
  postgres: '3.4.9',
  zod: '4.6.6',
  'pg-boss': '12.0.0',
  node: '26.0.0',
}

test.each(Object.entries(floors))('%s is at least %s, transitive copies too', (name, floor) => {
  const copies = Object.entries(packages).filter(([path]) => path.endsWith(`node_modules/${name}`))
  expect(copies.length).toBeGreaterThan(0)
  for (const [path, { version }] of copies) expect(isAtLeast(version, floor), `${path} is ${version}`).toBe(true)
})

function isLocked(name: string, from: string): boolean {
  if (packages[`${from ? `${from}/` : ''}node_modules/${name}`]) return true
  if (!from) return false
  const above = from.lastIndexOf('/node_modules/')
  return isLocked(name, above < 0 ? '' : from.slice(0, above))
}

function isAtLeast(version: string, floor: string) {
  return version.localeCompare(floor, 'en', { numeric: true }) >= 0
}
