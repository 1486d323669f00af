import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { themeColours, themeCss } from '@/components/frame/theme'
import { municipalities } from '@/tenants'
import { contrast, fromHsl, isColour, mix } from '@/tenants/colours'
import { controlPairs, describeIllegible, illegiblePairs, textPairs } from '@/tenants/legibility'
import { palette, roles } from '@/tenants/palette'

describe.each(municipalities.map((town) => [town.id, town] as const))('%s', (_, town) => {
  test('can be read in light and dark, at rest, under the pointer and in focus', () => {
    expect(illegiblePairs(town.theme).map(describeIllegible)).toEqual([])
  })

  test('sends its colours as they were proved', () => {
    const css = themeCss(town)
    for (const scheme of ['light', 'dark'] as const) {
      for (const [token, colour] of Object.entries(palette(town.theme, scheme))) {
        expect(isColour(colour), token).toBe(true)
        expect(css).toContain(`--${token}:${colour}`)
      }
      expect(themeColours(town)[scheme]).toBe(palette(town.theme, scheme).panel)
    }
    expect(css).not.toMatch(/[<>]|https?:/)
  })
})

test('looks like no other town', () => {
  expect(new Set(municipalities.map((town) => town.theme.brand)).size).toBe(municipalities.length)
  expect(new Set(municipalities.map((town) => themeCss(town))).size).toBe(municipalities.length)
})

test('the roles in globals.css are those whose contrast is proved', () => {
  const css = readFileSync('app/globals.css', 'utf8')
  const [light = '', dark = ''] = css.split('@media screen and (prefers-color-scheme: dark)')
  for (const [token, colour] of Object.entries(roles.light)) expect(light).toContain(`--${token}: ${colour};`)
  for (const [token, colour] of Object.entries(roles.dark)) expect(dark).toContain(`--${token}: ${colour};`)
})

test('every role and town colour that carries text or an edge is among the pairs', () => {
  const proved = new Set([...textPairs, ...controlPairs].flat())
  const decoration = new Set(['line', 'accent'])
  const tokens = [...Object.keys(roles.light), ...Object.keys(palette(municipalities[0]?.theme ?? faint, 'light'))]
  expect(tokens.filter((token) => !proved.has(token as never) && !decoration.has(token))).toEqual([])
})

test('a faint colour is named with the ratio found', () => {
  const found = illegiblePairs(faint).map(describeIllegible)
  expect(found).toContain('on-brand on brand (light) has contrast 1.30:1, needs 4.5:1')
})

test('contrast is that of WCAG: 21 for black on white, 1 for a colour on itself', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  expect(contrast('#ffffff', '#777777')).toBe(contrast('#777777', '#ffffff'))
  expect(contrast('#00558c', '#00558c')).toBe(1)
})

test('colours mix, and come out of hsl', () => {
  expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080')
  expect(mix('#00558c', '#ffffff', 0)).toBe('#00558c')
  expect(fromHsl('hsl(0, 100%, 50%)')).toBe('#ff0000')
  expect(fromHsl('hsl(214, 100%, 24%)')).toBe('#00357a')
})

const faint = {
  brand: '#ffe14d',
  onBrand: '#ffffff',
  accent: '#ffffff',
  mark: '/faint/mark.svg',
  pattern: '/faint/pattern.svg',
  fonts: 'lora',
  radius: 0,
} as const
