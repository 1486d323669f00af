import { keptAnswer } from '@/app/_server/kept'
import { visitor } from '@/app/_server/session'
import { mapOf } from '@/tenants/maps'

/** The town's own map as GeoJSON, for the browser to draw. */
export async function GET(request: Request) {
  const { municipality } = await visitor('portal')
  const map = mapOf(municipality)
  if (!map) return new Response(null, { status: 404 })
  return keptAnswer(request, JSON.stringify(map.file), 'application/geo+json')
}
