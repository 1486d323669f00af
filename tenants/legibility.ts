import { contrast } from '@/tenants/colours'
import type { Colour, Theme } from '@/tenants/municipality'
import { palette, type Role, roles, type Scheme, type TownColour } from '@/tenants/palette'

type Token = Role | TownColour
type Pair = readonly [foreground: Token, background: Token]

const grounds = ['surface', 'surface-muted', 'surface-sunken', 'brand-soft'] as const

/** Every text on every background it may stand on; hover and focus included. WCAG 2.2, 1.4.3: 4.5. */
export const textPairs: readonly Pair[] = [
  ...grounds.flatMap((ground) =>
    (['text', 'text-muted', 'link', 'link-hover'] as const).map((ink) => [ink, ground] as const),
  ),
  ['text', 'brand-soft-hover'],
  ['link', 'brand-soft-hover'],
  ['link-hover', 'brand-soft-hover'],
  ['on-brand', 'brand'],
  ['on-brand', 'brand-hover'],
  ['on-panel', 'panel'],
  ...(['success', 'warning', 'danger', 'info'] as const).flatMap((tone): Pair[] => [
    [tone, 'surface'],
    [tone, 'surface-muted'],
    [tone, `${tone}-soft`],
    ['text', `${tone}-soft`],
    ['link', `${tone}-soft`],
  ]),
]

/** Edges of controls, bars of charts, focus rings. WCAG 2.2, 1.4.11 and 2.4.13: 3. */
export const controlPairs: readonly Pair[] = [
  ...grounds.flatMap((ground) =>
    (['line-strong', 'focus', 'brand', 'brand-hover'] as const).map((edge) => [edge, ground] as const),
  ),
  ...(['surface', 'surface-muted', 'brand-soft'] as const).map((ground) => ['accent-strong', ground] as const),
  ['panel-accent', 'panel'],
]

export type Illegible = Readonly<{
  scheme: Scheme
  foreground: Token
  background: Token
  ratio: number
  needed: number
}>

/** The pairs of a theme that are too faint, with the ratio found; empty when a resident can read everything. */
export function illegiblePairs(theme: Theme): Illegible[] {
  return (['light', 'dark'] as const).flatMap((scheme) => {
    const colours: Record<Token, Colour> = { ...roles[scheme], ...palette(theme, scheme) }
    const faint = (pairs: readonly Pair[], needed: number) =>
      pairs
        .map(([foreground, background]) => ({
          foreground,
          background,
          ratio: contrast(colours[foreground], colours[background]),
        }))
        .filter(({ ratio }) => ratio < needed)
        .map((pair) => ({ scheme, ...pair, needed }))
    return [...faint(textPairs, 4.5), ...faint(controlPairs, 3)]
  })
}

export function describeIllegible({ scheme, foreground, background, ratio, needed }: Illegible) {
  return `${foreground} on ${background} (${scheme}) has contrast ${ratio.toFixed(2)}:1, needs ${needed}:1`
}
