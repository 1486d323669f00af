import { localized } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { listAreas } from '@/db/contact/areas/reads'
import { listWaves } from '@/db/contact/troubles/reads'
import { Waves } from './waves'

/** Says in the queue that much of one kind has come in a short time; nothing on other days. */
export async function WaveNotice() {
  const asker = await officer('contact')
  const found = await listWaves(asker)
  if (found.length === 0) return null
  const [areas, pick] = await Promise.all([listAreas(asker), localized()])
  return <Waves found={found} areas={new Map(areas.map(({ code, name }) => [code, pick(name)]))} />
}
