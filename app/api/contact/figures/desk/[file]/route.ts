import { z } from 'zod'
import { routing } from '@/app/_messages/routing'
import { addressHere } from '@/app/_server/here'
import { officer, town } from '@/app/_server/session'
import { streamOf } from '@/app/_server/stream'
import { figureFilters } from '@/db/contact/figures/dashboard/input'
import { noteExport } from '@/db/contact/figures/exports/writes'
import { beginningOf, monthsUpTo } from '@/db/contact/figures/rules'
import { spend } from '@/db/rate-limit'
import { Refusal } from '@/db/refusal'
import { caseRows } from './cases'
import { tableOf } from './tables'

type Props = { params: Promise<{ file: string }> }
const asked = z.object({ locale: z.enum(routing.locales).catch(routing.defaultLocale) })

/** For the desk: `topics.csv`, `units.csv`, `months.csv` and `areas.csv` of its figures, and `cases.csv`, which is written into the journal. */
export async function GET(request: Request, { params }: Props) {
  const [{ file }, asker, here] = await Promise.all([params, officer('contact'), town()])
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const [filters, { locale }] = [figureFilters.parse(query), asked.parse(query)]
  const order = [locale, ...here.locales]
  if (file !== 'cases.csv') {
    const table = await tableOf(asker, file, filters, order)
    return table === null ? missing() : new Response(table, { headers: headersOf(asker.municipality, file) })
  }
  const months = monthsUpTo(new Date(), filters.months)
  const words = filters.words === 'on'
  try {
    await spend(asker, await addressHere())
  } catch (error) {
    if (error instanceof Refusal) return new Response('Too many requests', { status: 429 })
    throw error
  }
  await noteExport(asker, {
    from: beginningOf(months[0] ?? '')
      .toISOString()
      .slice(0, 10),
    words,
  })
  const rows = caseRows(asker, months, { unit: filters.unit, words }, order)
  return new Response(streamOf(rows), { headers: headersOf(asker.municipality, file) })
}

const missing = () => new Response('Not found', { status: 404, headers: { 'Cache-Control': 'no-store' } })

const headersOf = (municipality: string, file: string) => ({
  'Content-Type': 'text/csv; charset=utf-8',
  'Content-Disposition': `attachment; filename="${municipality}-${file}"`,
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
})
