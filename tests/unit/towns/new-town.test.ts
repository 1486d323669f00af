import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { askMissing, readFlags } from '@/scripts/new-town/questions'
import { townFrom } from '@/scripts/new-town/town'
import { illegiblePairs } from '@/tenants/legibility'

const mallila = {
  id: 'mallila',
  'name-fi': 'Mallila',
  'name-sv': 'Modellby',
  code: '901',
  court: 'vaasa',
  host: 'asiointi.mallila.fi,palvelut.mallila.fi',
  languages: 'sv,fi,en',
  brand: '#8A2846',
  address: 'Kirkkotie 1, 12345 Mallila',
  phone: '+358 19 555 0100',
  accent: '#3f9fd1',
}
let checkout = ''

beforeEach(async () => {
  checkout = await mkdtemp(join(tmpdir(), 'new-town-'))
  await cp('tenants/index.ts', join(checkout, 'tenants/index.ts'))
})
afterEach(() => rm(checkout, { recursive: true }))

test('flags make a town that is complete, legible and on the list', async () => {
  const { stdout } = await newTown(mallila)
  expect(stdout).toContain('Guessed, to be checked in tenants/mallila/index.ts: kirjaamo@mallila.fi')
  const town = (await import(join(checkout, 'tenants/mallila/index.ts'))).mallila
  expect(town.hostnames).toEqual(['asiointi.mallila.fi', 'palvelut.mallila.fi', 'mallila.localhost'])
  expect(town.court).toBe('vaasa')
  expect(town.locales).toEqual(['sv', 'fi', 'en'])
  expect(town.texts.inTown).toEqual({ fi: 'Mallilassa', sv: 'i Modellby', en: 'in Mallila' })
  expect(town.theme.onBrand).toBe('#ffffff')
  expect(illegiblePairs(town.theme)).toEqual([])
  const list = await readFile(join(checkout, 'tenants/index.ts'), 'utf8')
  expect(list).toContain("import { mallila } from '@/tenants/mallila'\nimport type { Municipality }")
  expect(list).toMatch(/const towns = \[.*joutsa, mallila, raasepori.*\] as const/)
  await expectFormatted('tenants/index.ts', 'tenants/mallila/index.ts')
  expect((await readdir(join(checkout, 'public/mallila'))).sort()).toEqual([
    'mark.svg',
    'pattern.svg',
    'touch-icon.png',
  ])
})

test('what cannot be a town is refused in one sentence, and nothing is written', async () => {
  const before = await readFile(join(checkout, 'tenants/index.ts'), 'utf8')
  const { code, stderr } = await newTown({ ...mallila, brand: '#ffe14d' }).catch((error) => error)
  expect(code).toBe(1)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(await readdir(checkout)).toEqual(['tenants'])
  expect(await readFile(join(checkout, 'tenants/index.ts'), 'utf8')).toBe(before)
})

test('unreadable colours are refused with the ratio found', async () => {
  expect(await refusal({ brand: '#ffe14d' })).toMatch(
    /brand on surface-sunken \(light\) has contrast 1\.11:1, needs 3:1/,
  )
  expect(await refusal({ 'on-brand': '#777777' })).toMatch(/on-brand on brand .* has contrast \d\.\d\d:1, needs 4\.5:1/)
})

test.each([
  [{ id: 'jamsa' }, 'There is already a town with the id jamsa.'],
  [{ id: 'Mallila' }, '--id must be'],
  [{ id: 'class' }, '--id is a word the code needs'],
  [{ id: 'illustrations' }, '--id is a word the code needs'],
  [{ code: '182' }, 'The code 182 belongs to Jämsä.'],
  [{ court: 'tampere' }, '--court must be helsinki, hameenlinna, itasuomi, pohjoissuomi, turku, vaasa, ahvenanmaa.'],
  [{ code: '82' }, '--code must be the three digits'],
  [{ host: 'joutsa.localhost' }, '--host must begin with the address residents will use.'],
  [{ host: 'asiointi.mallila.fi,asiointi.jamsa.fi' }, 'The hostname asiointi.jamsa.fi belongs to Jämsä.'],
  [{ host: 'https://asiointi.mallila.fi' }, '--host must be a hostname'],
  [{ languages: 'fi,de' }, '--languages are some of fi, sv, en.'],
  [{ languages: 'fi,fi' }, '--languages name something twice.'],
  [{ brand: 'red' }, '--brand must be a colour'],
  [{ brand: '' }, 'Missing: --brand.'],
  [{ colour: '#00558c' }, "Unknown option '--colour'"],
])('%j is refused in a sentence', async (wrong, sentence) => {
  expect(await refusal(wrong)).toContain(sentence)
})

function expectFormatted(...paths: string[]) {
  const biome = ['node_modules/@biomejs/biome/bin/biome', 'format', '--config-path=biome.json', '--vcs-enabled=false']
  return promisify(execFile)(process.execPath, [...biome, ...paths.map((path) => join(checkout, path))])
}

function answers(given: Record<string, string>) {
  return askMissing(readFlags(flags(given)))
}

async function refusal(wrong: Record<string, string>) {
  try {
    townFrom(await answers({ ...mallila, ...wrong }))
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
  return 'not refused'
}

function newTown(given: Record<string, string>) {
  const tsx = ['node_modules/tsx/dist/cli.mjs', '--conditions=react-server', 'scripts/new-town.ts']
  return promisify(execFile)(process.execPath, [...tsx, '--into', checkout, ...flags(given)])
}

function flags(given: Record<string, string>) {
  return Object.entries(given).flatMap(([flag, value]) => [`--${flag}`, value])
}
