import { addProtocol } from 'maplibre-gl'
import { Protocol } from 'pmtiles'

let reading = false

/** Teaches the map to read tiles out of one file on a plain web server, by asking for the parts it needs: `pmtiles://https://…`. */
export function readArchives() {
  if (reading) return
  reading = true
  addProtocol('pmtiles', new Protocol().tile)
}
