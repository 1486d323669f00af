import 'server-only'
import { z } from 'zod'
import { pathOf } from '@/app/_messages/paths'
import { keepDocument } from '@/db/files/documents/writes'
import type { Hand } from '@/db/grants/applications/rights/reads'
import { attachToReport } from '@/db/grants/reports/filling/writes'
import { spend } from '@/db/rate-limit'
import { Refusal } from '@/db/refusal'
import type { Locale } from '@/tenants/municipality'
import { documentProblemOf, receiveDocument } from './documents'
import { localeAsked } from './here'
import { refuseForeignOrigin } from './origin'
import { seeOther } from './see-other'

type By = {
  /** Whoever brings it; null when nobody is signed in. */
  hand: () => Promise<Hand | null>
  /** The page of the report where it is brought. */
  page: (locale: Locale, report: string, query: Record<string, string>) => string
}

/** Takes one paper of a report and leads back to its page, with what was wrong with it. */
export async function reportPaperTaken(request: Request, report: string, { hand, page }: By): Promise<Response> {
  await refuseForeignOrigin()
  const locale = localeAsked(request)
  if (!z.uuid().safeParse(report).success) return new Response('Not found', { status: 404 })
  const back = (query: Record<string, string>) => `${page(locale, report, query)}#papers`
  const me = await hand()
  if (!me) return seeOther(pathOf(locale, '/sign-in', undefined, { next: back({}) }))
  await spend(me, null)
  const received = await receiveDocument(request, me)
  if ('problem' in received) return seeOther(back({ problem: received.problem }))
  try {
    await keepDocument(me, received.arrival, received.name, (tx, document) => attachToReport(tx, me, report, document))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const problem = error.key.startsWith('documents.') ? documentProblemOf(error.key) : 'refused'
    return seeOther(back({ problem, ...(problem === 'refused' ? { why: error.key } : {}) }))
  }
  return seeOther(back({ did: 'added' }))
}
