import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { themeCss } from '@/components/frame/theme'
import { municipalities } from '@/tenants'

const sheets = globSync('{app,components}/**/*.css').map((path) => readFileSync(path, 'utf8'))
const css = sheets.join('\n')

test('every variable a style asks for is given by the roles, the town, or the style itself', () => {
  const given = new Set(
    [...`${css}${municipalities.map(themeCss)}`.matchAll(/(?<=[\s;{])--[\w-]+(?=\s*:)/g)].map(String),
  )
  const asked = [...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name ?? '')
  expect(asked.length).toBeGreaterThan(100)
  expect(asked.filter((name) => !given.has(name))).toEqual([])
})

test('nothing comes from a third party', () => {
  expect(css).not.toMatch(/https?:|\/\/[a-z]/)
})

test('components write no inline styles, which the content security policy would refuse', () => {
  const sources = globSync('components/**/*.tsx').map((path) => readFileSync(path, 'utf8'))
  expect(sources.filter((source) => /\sstyle=\{|dangerouslySetInnerHTML/.test(source))).toEqual([])
})
