import type { Municipality, Theme } from '@/tenants/municipality'
import { palette, type Scheme } from '@/tenants/palette'

const sourceSans = "'Source Sans 3 Variable', 'Body Fallback', Arial, sans-serif"
const atkinson = "'Atkinson Hyperlegible Next Variable', 'Body Fallback', Arial, sans-serif"
const lora = "'Lora Variable', 'Heading Fallback', Georgia, serif"

const fonts = {
  'source-sans': { body: sourceSans, heading: sourceSans, weight: 700, tracking: '-0.012em' },
  lora: { body: sourceSans, heading: lora, weight: 600, tracking: '-0.01em' },
  atkinson: { body: atkinson, heading: atkinson, weight: 750, tracking: '-0.015em' },
} as const satisfies Record<Theme['fonts'], object>

/** The town's own variables, for a style element that carries the page's nonce. */
export function themeCss({ theme }: Municipality) {
  const { body, heading, weight, tracking } = fonts[theme.fonts]
  const constant = [
    `--font-body:${body}`,
    `--font-heading:${heading}`,
    `--weight-heading:${weight}`,
    `--tracking-heading:${tracking}`,
    `--radius:${theme.radius}px`,
    `--pattern:url(${theme.pattern})`,
  ].join(';')
  const dark = `@media screen and (prefers-color-scheme:dark){:root{${colours(theme, 'dark')}}}`
  return `:root{${constant};${colours(theme, 'light')}}${dark}`
}

/** What the browser paints its own bar with, by scheme. */
export function themeColours({ theme }: Municipality) {
  return { light: palette(theme, 'light').panel, dark: palette(theme, 'dark').panel }
}

function colours(theme: Theme, scheme: Scheme) {
  return Object.entries(palette(theme, scheme))
    .map(([token, colour]) => `--${token}:${colour}`)
    .join(';')
}
