import { jamsaSeed } from './jamsa/seed'
import { joutsaSeed } from './joutsa/seed'
import { raaseporiSeed } from './raasepori/seed'
import type { TownSeed } from './seed'

/** The demo of each town that has one; a town without starts empty. */
export const seeds: Readonly<Record<string, TownSeed>> = {
  jamsa: jamsaSeed,
  joutsa: joutsaSeed,
  raasepori: raaseporiSeed,
}
