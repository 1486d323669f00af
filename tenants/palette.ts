import { suomifiDesignTokens } from 'suomifi-design-tokens'
import { black, fromHsl, mix, reach, tintFor, white } from '@/tenants/colours'
import type { Colour, Theme } from '@/tenants/municipality'

export type Scheme = 'light' | 'dark'
type Palette<Token extends string> = Readonly<Record<Token, Colour>>

const suomifi = suomifiDesignTokens.colors

/** The same in every town; app/globals.css declares these values, and a test compares the two. */
export const roles = {
  light: {
    surface: fromHsl(suomifi.whiteBase),
    'surface-muted': fromHsl(suomifi.depthLight3),
    'surface-sunken': fromHsl(suomifi.depthLight2),
    text: fromHsl(suomifi.blackBase),
    'text-muted': mix(fromHsl(suomifi.depthDark1), black, 0.14),
    line: fromHsl(suomifi.depthLight1),
    'line-strong': mix(fromHsl(suomifi.depthDark2), black, 0.08),
    success: mix(fromHsl(suomifi.successDark1), black, 0.16),
    'success-soft': mix(fromHsl(suomifi.successSecondary), white, 0.64),
    warning: '#7a5200',
    'warning-soft': fromHsl(suomifi.warningLight1),
    danger: fromHsl(suomifi.alertBase),
    'danger-soft': fromHsl(suomifi.alertLight1),
    info: mix(fromHsl(suomifi.infoBase), black, 0.2),
    'info-soft': fromHsl(suomifi.infoLight1),
    focus: fromHsl(suomifi.infoBase),
  },
  dark: {
    surface: '#14191d',
    'surface-muted': '#1b2227',
    'surface-sunken': '#252d33',
    text: '#eef1f3',
    'text-muted': '#b0babf',
    line: '#3b464d',
    'line-strong': '#8b989f',
    success: '#5fd0a4',
    'success-soft': '#12332a',
    warning: '#f3c65a',
    'warning-soft': '#3a2d0c',
    danger: '#ff9d95',
    'danger-soft': '#431d1b',
    info: '#8fbcff',
    'info-soft': '#172c4c',
    focus: '#8fbcff',
  },
} as const satisfies Record<Scheme, Record<string, Colour>>

export type Role = keyof (typeof roles)['light']

/** A town's colours in one scheme, all derived from its three. */
export function palette(theme: Theme, scheme: Scheme) {
  return scheme === 'light' ? lightPalette(theme) : darkPalette(theme)
}

export type TownColour = keyof ReturnType<typeof lightPalette>

function lightPalette({ brand, onBrand, accent }: Theme) {
  const { surface, 'surface-muted': muted, 'surface-sunken': sunken } = roles.light
  const soft = mix(brand, white, 0.92)
  const ink = reach(brand, black, [surface, muted, sunken, soft], 4.5)
  return {
    brand,
    'on-brand': onBrand,
    'brand-hover': mix(brand, black, 0.2),
    'brand-soft': soft,
    'brand-soft-hover': mix(brand, white, 0.86),
    link: ink,
    'link-hover': mix(ink, black, 0.3),
    panel: brand,
    'on-panel': onBrand,
    'panel-accent': reach(accent, onBrand, [brand], 3),
    accent,
    'accent-strong': reach(accent, black, [surface, muted, soft], 3),
  } satisfies Palette<string>
}

/** In the dark a brand colour is a light tint with dark text; large panels keep a deep shade of it. */
function darkPalette({ brand, accent }: Theme) {
  const { surface, 'surface-muted': muted, 'surface-sunken': sunken } = roles.dark
  const soft = mix(brand, surface, 0.7)
  const tint = tintFor(brand, [surface, muted, sunken, soft], 5.5)
  const panel = reach(mix(brand, surface, 0.2), black, [white], 7)
  return {
    brand: tint,
    'on-brand': surface,
    'brand-hover': mix(tint, white, 0.35),
    'brand-soft': soft,
    'brand-soft-hover': mix(brand, surface, 0.55),
    link: tint,
    'link-hover': mix(tint, white, 0.4),
    panel,
    'on-panel': white,
    'panel-accent': reach(accent, white, [panel], 3),
    accent,
    'accent-strong': reach(accent, white, [surface, muted, soft], 3),
  } satisfies Palette<TownColour>
}
