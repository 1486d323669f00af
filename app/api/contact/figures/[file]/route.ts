import { z } from 'zod'
import { routing } from '@/app/_messages/routing'
import { town, visitor } from '@/app/_server/session'
import type { Texts } from '@/db/columns'
import { sheetOf } from '@/db/contact/figures/exports/rules'
import type { PunctualitySheet } from '@/db/contact/figures/punctuality/reads'
import { fewest, percentKept } from '@/db/contact/figures/punctuality/rules'
import type { Summary } from '@/db/contact/figures/rules'
import { latestPunctuality } from '@/db/contact/sheets/reads'
import { bulkOf } from './bulk'

type Props = { params: Promise<{ file: string }> }
const asked = z.object({ locale: z.enum(routing.locales).catch(routing.defaultLocale) })

/** Open data: `topics.csv`, `months.csv` and `punctuality.json` of the public figures; `cases.csv`, what is published, in bulk. */
export async function GET(request: Request, { params }: Props) {
  const [{ file }, asker, here] = await Promise.all([params, visitor('contact'), town()])
  const { locale } = asked.parse(Object.fromEntries(new URL(request.url).searchParams))
  const headers = {
    'Content-Type': file.endsWith('.json') ? 'application/json; charset=utf-8' : 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${asker.municipality}-${file.replace(/[^a-z.]/g, '')}"`,
    'Cache-Control': 'public, max-age=300',
    'Access-Control-Allow-Origin': '*',
    'X-Content-Type-Options': 'nosniff',
  }
  if (file === 'cases.csv') return new Response(await bulkOf(asker, here, locale), { headers })
  const write = writers[file]
  if (!write) return new Response('Not found', { status: 404, headers: { 'Cache-Control': 'no-store' } })
  return new Response(write(await latestPunctuality(asker)), { headers })
}

const writers: Readonly<Record<string, (sheet: PunctualitySheet) => string>> = {
  'topics.csv': topicSheet,
  'months.csv': ({ months }) => sheetOf(['month', ...figures], months.map(monthLine)),
  'punctuality.json': (sheet) => `${JSON.stringify(jsonOf(sheet), null, 1)}\n`,
}

const figures = ['received', 'answered', 'percent_within_target', 'median_working_days', 'percentile_80_working_days']

/** Counts under five are left empty, and what is made of them. */
function lineOf(summary: Summary) {
  const count = (value: number) => (value > 0 && value < fewest ? null : value)
  return {
    received: count(summary.received),
    answered: count(summary.answered),
    percent_within_target: percentKept(summary),
    median_working_days: summary.median,
    percentile_80_working_days: summary.most,
  }
}

const monthLine = (row: Summary & { month: string }) => ({ month: row.month, ...lineOf(row) })

const linesOf = ({ topics, rest, all }: PunctualitySheet) => [
  ...topics.map(({ code, name, days, ...summary }) => ({ topic: code, name, target: days, ...lineOf(summary) })),
  ...(rest ? [{ topic: 'other', name: {} as Texts, target: null, ...lineOf(rest) }] : []),
  { topic: 'all', name: {} as Texts, target: null, ...lineOf(all) },
]

function topicSheet(sheet: PunctualitySheet) {
  const rows = linesOf(sheet).map(({ name, target, ...row }) => {
    return { ...row, target_working_days: target, name_fi: name.fi, name_sv: name.sv, name_en: name.en }
  })
  return sheetOf(['topic', 'name_fi', 'name_sv', 'name_en', 'target_working_days', ...figures], rows)
}

function jsonOf(sheet: PunctualitySheet) {
  const { received, consented, published } = sheet.published
  return {
    since: sheet.since.toISOString(),
    suppressed_below: fewest,
    topics: linesOf(sheet),
    months: sheet.months.map(monthLine),
    publication: Object.fromEntries(
      Object.entries({ received, consented, published }).map(([key, value]) => [
        key,
        value > 0 && value < fewest ? null : value,
      ]),
    ),
  }
}
