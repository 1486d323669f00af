import { jamsaDemo } from './jamsa'
import { joutsaDemo } from './joutsa'
import { raaseporiDemo } from './raasepori'
import type { DemoTown } from './story'

/** The towns whose demo has a year and a half of cases. */
export const demoTowns: Readonly<Record<string, DemoTown>> = {
  jamsa: jamsaDemo,
  joutsa: joutsaDemo,
  raasepori: raaseporiDemo,
}
