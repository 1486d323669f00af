import jamsa from './jamsa/map.json'
import joutsa from './joutsa/map.json'
import { type TownMap, townMap } from './map'
import raasepori from './raasepori/map.json'

/** The map of each town that has one; in a town without, places are told in words alone. */
const maps: Readonly<Record<string, TownMap>> = {
  jamsa: townMap(jamsa),
  joutsa: townMap(joutsa),
  raasepori: townMap(raasepori),
}

export const mapOf = (municipality: string): TownMap | null => maps[municipality] ?? null
