import { visitor } from '@/app/_server/session'
import { findManifestOf } from '@/db/budget/rounds/manifest/reads'

/** The frozen rules of a round, byte for byte as they were hashed. */
export async function GET(_: Request, { params }: { params: Promise<{ round: string }> }) {
  const [{ round }, asker] = await Promise.all([params, visitor('budget')])
  const rules = await findManifestOf(asker, round)
  if (!rules) return new Response('Not found', { status: 404 })
  return new Response(rules.text, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${asker.municipality}-${round}-manifest.json"`,
      'Cache-Control': 'public, max-age=60',
      ETag: `"${rules.sha256}"`,
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
