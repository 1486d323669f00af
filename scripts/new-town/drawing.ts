import { createHash } from 'node:crypto'
import { mix, white } from '@/tenants/colours'
import type { Municipality } from '@/tenants/municipality'

/** A hill country of the town's own: its id decides the shapes, its theme the colours and the outline. */
export function drawMark({ id, theme: { brand, onBrand, accent, radius } }: Municipality) {
  const dice = diceOf(id)
  const sun = { x: dice(24, 72), y: dice(22, 36) }
  const [far, near] = [ridge(96, dice(44, 56), dice(6, 16), 96), ridge(96, dice(60, 66), dice(4, 9), 74)]
  const outline = { 0: 'x="2" y="2" width="92" height="92"', 4: '', 12: 'x="2" y="2" width="92" height="92" rx="26"' }[
    radius
  ]
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" width="96" height="96">',
    `  <clipPath id="c">${outline ? `<rect ${outline}/>` : '<circle cx="48" cy="48" r="46"/>'}</clipPath>`,
    '  <g clip-path="url(#c)">',
    `    <path fill="${brand}" d="M0 0h96v96H0z"/>`,
    `    <circle cx="${sun.x}" cy="${sun.y}" r="12" fill="${accent}"/>`,
    `    <path fill="${mix(brand, white, 0.5)}" d="${far}"/>`,
    `    <path fill="${onBrand}" d="${near}"/>`,
    `    <path fill="none" stroke="${onBrand}" stroke-width="4" stroke-linecap="round" d="M${dice(14, 22)} 80h26M${dice(52, 58)} 80h24M${dice(26, 36)} 88h34"/>`,
    '  </g>',
    '</svg>',
    '',
  ].join('\n')
}

/** A silhouette that repeats without a seam: far hills, near hills with trees and roofs, water. */
export function drawPattern({ id }: Municipality) {
  const dice = diceOf(`${id} pattern`)
  const things = Array.from({ length: 9 }, (_, at) => thing(at * 52 + dice(6, 24), dice(0, 2), dice(22, 40)))
  const waves = `M0 118${'c15 0 15-6 30-6s15 6 30 6'.repeat(8)}v22H0z`
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 140" width="480" height="140">',
    `  <path opacity=".4" d="${ridge(480, dice(48, 70), dice(24, 38), 140)}"/>`,
    `  <path opacity=".7" d="${ridge(480, dice(90, 98), dice(8, 14), 140)}"/>`,
    `  <path opacity=".8" d="${things.join('')}"/>`,
    `  <path d="${waves}"/>`,
    '</svg>',
    '',
  ].join('\n')
}

/** Four even swells over the whole width, down to the bottom edge. */
function ridge(width: number, y: number, height: number, bottom: number) {
  const quarter = width / 4
  const third = Math.round(quarter * 0.36 * 10) / 10
  const swell = (rise: number) => `c${third} 0 ${quarter - third} ${-rise} ${quarter} ${-rise}`
  return `M0 ${y}${swell(height)}${swell(-height)}${swell(Math.round(height / 2))}${swell(-Math.round(height / 2))}V${bottom}H0z`
}

function thing(x: number, kind: number, height: number) {
  const width = Math.round(height * 0.5)
  if (kind === 0) return `M${x} 116V${116 - height + 12}l${width} -14l${width} 14V116z`
  const crown = 116 - height - 14
  if (kind === 1) return `M${x} ${crown}l${Math.round(width * 0.6)} ${height + 14}h${-Math.round(width * 1.2)}z`
  return `M${x - 2} 116v-${height}h4v${height}zM${x - 13} ${crown + 12}a13 15 0 0 1 26 0a13 15 0 0 1 -26 0z`
}

/** The same id throws the same numbers. */
function diceOf(seed: string) {
  const bytes = createHash('sha256').update(seed).digest()
  let at = 0
  return (least: number, most: number) => least + ((bytes[at++ % bytes.length] ?? 0) % (most - least + 1))
}
