import { z } from 'zod'
import { addressHere, localeAsked } from '@/app/_server/here'
import { refuseForeignOrigin } from '@/app/_server/origin'
import { ownCopy } from '@/app/_server/own-copy'
import { residentIfAny, visitor } from '@/app/_server/session'
import { exportCase } from '@/db/contact/exports/reads'
import { noteCaseExport } from '@/db/contact/exports/writes'
import { spend } from '@/db/rate-limit'
import { Refusal } from '@/db/refusal'

const key = z.string().regex(/^[\w-]{8,40}$/)

/** What is held of a reporter with one case, to whoever has its key, which stands where the edge's log leaves it out. */
export async function POST(request: Request, { params }: { params: Promise<{ case: string }> }) {
  await refuseForeignOrigin()
  const at = key.safeParse((await params).case)
  const asker = (await residentIfAny('contact')) ?? (await visitor('contact'))
  try {
    await spend(asker, await addressHere(), 50)
  } catch (error) {
    if (error instanceof Refusal) return new Response('Too many requests', { status: 429, headers: unkept })
    throw error
  }
  const found = at.success ? await exportCase(asker, at.data) : null
  if (!found) return new Response('Not found', { status: 404, headers: unkept })
  await noteCaseExport(asker, at.data ?? '')
  return ownCopy(asker, { cases: [found] }, [{ key: at.data ?? '', photos: found.photos }], localeAsked(request))
}

const unkept = { 'Cache-Control': 'no-store' }
