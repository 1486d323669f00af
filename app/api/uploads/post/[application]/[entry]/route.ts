import type { z } from 'zod'
import { pathOf } from '@/app/_messages/paths'
import { documentProblemOf, receiveDocument } from '@/app/_server/documents'
import { localeAsked } from '@/app/_server/here'
import { refuseForeignOrigin } from '@/app/_server/origin'
import { preparerIfAny } from '@/app/_server/paper'
import { seeOther } from '@/app/_server/see-other'
import { postPress } from '@/db/grants/applications/arrivals/post/input'
import { keepPostScan } from '@/db/grants/applications/arrivals/post/writes'
import { spend } from '@/db/rate-limit'
import { Refusal } from '@/db/refusal'

type Context = { params: Promise<z.input<typeof postPress>> }

/** Takes the scan of what came by post and leads back to its place on the page, with what was wrong with it. */
export async function POST(request: Request, { params }: Context) {
  await refuseForeignOrigin()
  const [said, locale] = [postPress.safeParse(await params), localeAsked(request)]
  if (!said.success) return new Response('Not found', { status: 404 })
  const { application, entry } = said.data
  const page = (query: Record<string, string>) =>
    `${pathOf(locale, '/desk/grants/applications/[application]/post', { application }, query)}#entry-${entry}`
  const officer = await preparerIfAny()
  if (!officer) return seeOther(pathOf(locale, '/sign-in', undefined, { next: page({}) }))
  await spend(officer, null)
  const received = await receiveDocument(request, officer)
  if ('problem' in received) return seeOther(page({ problem: received.problem, at: entry }))
  try {
    await keepPostScan(officer, received.arrival, received.name, { application, entry })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.key.startsWith('documents.')) return seeOther(page({ problem: documentProblemOf(error.key), at: entry }))
    return seeOther(page({ why: error.key }))
  }
  return seeOther(page({ did: 'scanned' }))
}
