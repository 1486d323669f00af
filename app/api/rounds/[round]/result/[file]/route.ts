import { visitor } from '@/app/_server/session'
import type { Visitor } from '@/db/actors'
import { readPabulibFile } from '@/db/budget/tally/downloads/reads'
import { csvOf } from '@/db/budget/tally/downloads/rules'
import { findArtefact } from '@/db/budget/tally/reads'
import { readResult } from '@/db/budget/tally/results/reads'
import { sha256 } from '@/db/canonical/rules'

type File = { text: string; sha256: string; type: string }

/**
 * The files of a published result: `koko.pb` with the ballots of a pot, `koko.json` with the account of its count byte for byte,
 * `koko.greedy.json` with that of another rule, `result.csv` with all of it in one table.
 */
export async function GET(request: Request, { params }: { params: Promise<{ round: string; file: string }> }) {
  const [{ round, file: name }, asker] = await Promise.all([params, visitor('budget')])
  const file = await fileOf(asker, round, name)
  if (!file) return new Response('Not found', { status: 404, headers: { 'Cache-Control': 'no-store' } })
  const headers = {
    'Content-Type': file.type,
    'Content-Disposition': `attachment; filename="${encodeURIComponent(`${asker.municipality}-${round}-${name}`)}"`,
    'Cache-Control': 'public, max-age=300',
    ETag: `"${file.sha256}"`,
    'X-Content-Type-Options': 'nosniff',
  }
  if (request.headers.get('if-none-match') === headers.ETag) return new Response(null, { status: 304, headers })
  return new Response(file.text, { headers })
}

async function fileOf(asker: Visitor<'budget'>, round: string, name: string): Promise<File | null> {
  if (name === 'result.csv') {
    const result = await readResult(asker, round)
    return result && withHash(csvOf(result.pots), 'text/csv; charset=utf-8')
  }
  const [, pot = '', rule, kind] = /^([a-z0-9-]+)(?:\.([a-z0-9-_]+))?\.(pb|json)$/.exec(name) ?? []
  if (kind === 'pb' && !rule) {
    const text = await readPabulibFile(asker, round, pot)
    return text === null ? null : withHash(text, 'text/plain; charset=utf-8')
  }
  if (kind !== 'json') return null
  const artefact = await findArtefact(asker, { round, pot, rule: rule?.replaceAll('_', '/') ?? null })
  return artefact && { ...artefact, type: 'application/json; charset=utf-8' }
}

const withHash = (text: string, type: string): File => ({ text, sha256: sha256(text), type })
