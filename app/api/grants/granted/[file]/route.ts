import Papa from 'papaparse'
import { town, visitor } from '@/app/_server/session'
import { grantedColumns, lineOf } from '@/db/grants/granted/lines/rules'
import { listGranted } from '@/db/grants/granted/reads'
import type { Granted } from '@/db/grants/granted/rules'

type Props = { params: Promise<{ file: string }> }

/** Open data of everything that has been decided on grants: `grants.csv` and `grants.json`. */
export async function GET(_: Request, { params }: Props) {
  const [{ file }, asker, here] = await Promise.all([params, visitor('grants'), town()])
  const writer = writers[file]
  if (!writer) return new Response('Not found', { status: 404, headers: { 'Cache-Control': 'no-store' } })
  const text = writer(await listGranted(asker), here.name.fi)
  return new Response(text, {
    headers: {
      'Content-Type': file.endsWith('.json') ? 'application/json; charset=utf-8' : 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${asker.municipality}-${file}"`,
      'Cache-Control': 'public, max-age=300',
      'Access-Control-Allow-Origin': '*',
      'X-Content-Type-Options': 'nosniff',
      Link: `<${license}>; rel="license"`,
    },
  })
}

const license = 'https://creativecommons.org/licenses/by/4.0/'

const writers: Readonly<Record<string, (rows: readonly Granted[], source: string) => string>> = {
  'grants.csv': (rows) =>
    `\uFEFF${Papa.unparse({ fields: [...grantedColumns], data: rows.map(lineOf).map((line) => grantedColumns.map((one) => line[one])) }, { newline: '\r\n', escapeFormulae: true })}\r\n`,
  'grants.json': (rows, source) => `${JSON.stringify({ license, source, grants: rows.map(lineOf) }, null, 1)}\n`,
}
