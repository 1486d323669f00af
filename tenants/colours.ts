import type { Colour } from '@/tenants/municipality'

export const white: Colour = '#ffffff'
export const black: Colour = '#000000'

/** WCAG 2 contrast ratio, 1 to 21. */
export function contrast(one: Colour, other: Colour) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** `share` of the other colour in the first: 0 leaves it, 1 replaces it. */
export function mix(colour: Colour, other: Colour, share: number): Colour {
  const [from, to] = [channels(colour), channels(other)]
  return hex(from.map((value, i) => value + ((to[i] ?? value) - value) * share))
}

/** The colour nearest to `colour`, on its way to `target`, that stands out from every background by `ratio`. */
export function reach(colour: Colour, target: Colour, backgrounds: readonly Colour[], ratio: number): Colour {
  for (let share = 0; share < 1; share += 0.02) {
    const candidate = mix(colour, target, share)
    if (backgrounds.every((background) => contrast(candidate, background) >= ratio)) return candidate
  }
  return target
}

/** The darkest light tint of a colour that stands out from every background by `ratio`: same hue, calm saturation. */
export function tintFor(colour: Colour, backgrounds: readonly Colour[], ratio: number): Colour {
  const [hue, saturation, lightness] = toHsl(colour)
  for (let step = lightness; step < 100; step += 1) {
    const candidate = fromHsl(`hsl(${hue}, ${Math.min(saturation, 62)}%, ${step}%)`)
    if (backgrounds.every((background) => contrast(candidate, background) >= ratio)) return candidate
  }
  return white
}

/** suomifi-design-tokens speaks in hsl(202, 7%, 40%). */
export function fromHsl(hsl: string): Colour {
  const [hue = 0, saturation = 0, lightness = 0] = (hsl.match(/\d+(\.\d+)?/g) ?? []).map(Number)
  const [s, l] = [saturation / 100, lightness / 100]
  const channel = (offset: number) => {
    const turn = (offset + hue / 30) % 12
    return 255 * (l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(turn - 3, 9 - turn, 1)))
  }
  return hex([channel(0), channel(8), channel(4)])
}

function toHsl(colour: Colour): [hue: number, saturation: number, lightness: number] {
  const [r = 0, g = 0, b = 0] = channels(colour).map((value) => value / 255)
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)]
  const [spread, lightness] = [most - least, (most + least) / 2]
  if (spread === 0) return [0, 0, lightness * 100]
  const sector = most === r ? ((g - b) / spread + 6) % 6 : most === g ? (b - r) / spread + 2 : (r - g) / spread + 4
  return [sector * 60, (spread / (1 - Math.abs(2 * lightness - 1))) * 100, lightness * 100]
}

export function isColour(text: string): text is Colour {
  return /^#[0-9a-f]{6}$/.test(text)
}

function luminance(colour: Colour) {
  const [r = 0, g = 0, b = 0] = channels(colour).map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function channels(colour: Colour) {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}

function hex(values: readonly number[]): Colour {
  return `#${values.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`
}
