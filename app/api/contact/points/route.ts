import { z } from 'zod'
import { pathOf } from '@/app/_messages/paths'
import { routing } from '@/app/_messages/routing'
import { visitor } from '@/app/_server/session'
import { toneOf } from '@/components/contact/case-tone'
import { publishedFilters } from '@/db/contact/publications/input'
import { listPublishedPoints } from '@/db/contact/publications/reads'
import { boxInput } from '@/db/places/input'

const asked = z.object({ locale: z.enum(routing.locales).catch(routing.defaultLocale), box: boxInput })

/** The published cases that a map shows now: those of a page's own filters, within its box. */
export async function GET(request: Request) {
  const { searchParams } = new URL(request.url)
  const query = Object.fromEntries([...searchParams.keys()].map((name) => [name, searchParams.getAll(name)]))
  const said = asked.safeParse({ locale: searchParams.get('locale'), box: searchParams.get('box') })
  if (!said.success) return Response.json({ points: [], more: false }, { status: 400 })
  const { locale, box } = said.data
  const filters = publishedFilters.parse(query)
  const { points, more } = await listPublishedPoints(await visitor('contact'), filters, box)
  const marks = points.map(({ id, reference, title, state, latitude, longitude }) => ({
    ...{ id, latitude, longitude, label: title, tone: toneOf(state) },
    href: pathOf(locale, '/contact/published/[case]', { case: reference }),
  }))
  return Response.json({ points: marks, more }, { headers: { 'Cache-Control': 'public, max-age=30' } })
}
