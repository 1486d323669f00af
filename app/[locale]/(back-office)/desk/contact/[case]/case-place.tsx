import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { mapSheet } from '@/app/_server/places'
import { town } from '@/app/_server/session'
import type { CaseAtDesk } from '@/db/contact/cases/reads'
import { mapOf } from '@/tenants/maps'
import { PlaceForm } from './place-form'

const words = ['places.desk', 'places.form', 'places.map', 'places.pin']

/** Where it is, in a town that has a map. What was typed and not taken stands in its form again. */
export async function CasePlace({ found: { id, version, place, latitude, longitude } }: { found: CaseAtDesk }) {
  const [here, typed] = await Promise.all([town(), parked()])
  const map = mapOf(here.id)
  if (!map) return null
  const known = { place: place ?? '', latitude: String(latitude ?? ''), longitude: String(longitude ?? '') }
  return (
    <ClientTexts only={words}>
      <PlaceForm id={id} version={version} sheet={mapSheet(map, here.map)} initial={typed?.latitude ? typed : known} />
    </ClientTexts>
  )
}
