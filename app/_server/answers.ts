import 'server-only'
import type { Visitor } from '@/db/actors'
import { type Change, savingInput } from '@/db/grants/applications/drafts/input'
import { spend } from '@/db/rate-limit'
import { Refusal } from '@/db/refusal'
import { refuseForeignOrigin } from './origin'

/** As much as sixty long answers are. */
const mostBytes = 400_000

/**
 * Saves answers as they are typed, for a page with scripts: 401 when its writer has been signed out, 409 with a refusal's key when a rule says no.
 * Answers with whatever `save` tells.
 */
export async function answersSaved<Writer extends Visitor>(
  request: Request,
  id: string,
  writer: () => Promise<Writer | null>,
  save: (me: Writer, changes: readonly Change[]) => Promise<object>,
) {
  await refuseForeignOrigin()
  const me = await writer()
  if (!me) return new Response(null, { status: 401 })
  const text = Number(request.headers.get('content-length') ?? 0) > mostBytes ? '' : await request.text()
  const said = /^[0-9a-f-]{36}$/.test(id) && text.length <= mostBytes ? savingInput.safeParse(parsed(text)) : null
  if (!said?.success) return new Response(null, { status: 400 })
  try {
    await spend(me, null, 1)
    return Response.json(await save(me, said.data.changes), { headers: { 'Cache-Control': 'no-store' } })
  } catch (error) {
    if (error instanceof Refusal) return Response.json({ refusal: error.key }, { status: 409 })
    throw error
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
