import { refuseForeignOrigin } from '@/app/_server/origin'
import { residentIfAny } from '@/app/_server/session'
import { savingInput } from '@/db/grants/applications/drafts/input'
import { notePresence, saveAnswers } from '@/db/grants/applications/drafts/writes'
import { spend } from '@/db/rate-limit'
import { Refusal } from '@/db/refusal'

type Context = { params: Promise<{ application: string }> }

/** As much as sixty long answers are. */
const mostBytes = 400_000

/**
 * Saves answers as they are typed, for a page with scripts: 401 when its writer has been signed out, 409 with a refusal's key when a rule says no.
 * Answers with the versions that stand now, what clashed, and who else has the draft open.
 */
export async function PUT(request: Request, { params }: Context) {
  await refuseForeignOrigin()
  const [{ application }, me] = await Promise.all([params, residentIfAny('grants')])
  if (!me) return new Response(null, { status: 401 })
  const text = Number(request.headers.get('content-length') ?? 0) > mostBytes ? '' : await request.text()
  const said =
    /^[0-9a-f-]{36}$/.test(application) && text.length <= mostBytes ? savingInput.safeParse(parsed(text)) : null
  if (!said?.success) return new Response(null, { status: 400 })
  try {
    await spend(me, null, 1)
    const saved = await saveAnswers(me, application, said.data.changes)
    const others = await notePresence(me, application, null)
    return Response.json({ ...saved, others }, { headers: { 'Cache-Control': 'no-store' } })
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
