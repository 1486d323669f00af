import { jamsaGrants } from './jamsa/grants'
import { jamsaSeed } from './jamsa/seed'
import { joutsaSeed } from './joutsa/seed'
import { raaseporiGrants } from './raasepori/grants'
import { raaseporiSeed } from './raasepori/seed'
import type { SeedGrants, TownSeed } from './seed'

/** The demo of each town that has one; a town without starts empty. */
export const seeds: Readonly<Record<string, TownSeed>> = {
  jamsa: jamsaSeed,
  joutsa: joutsaSeed,
  raasepori: raaseporiSeed,
}

/** The organisations and accounts that grants of the demo are about. */
export const grantSeeds: Readonly<Record<string, SeedGrants>> = { jamsa: jamsaGrants, raasepori: raaseporiGrants }
