import { z } from 'zod'
import { documentAnswer } from '@/app/_server/documents'
import { residentIfAny } from '@/app/_server/session'
import { findOpenDocument } from '@/db/files/documents/reads'
import { findEarlierProof } from '@/db/grants/receipts/proofs/reads'

type Context = { params: Promise<{ mending: string }> }

/** The paper that a receipt rested on before it was mended, to its applicant. */
export async function GET(_: Request, { params }: Context) {
  const me = await residentIfAny('grants')
  const { mending } = await params
  if (!me || !z.uuid().safeParse(mending).success) return new Response('Not found', { status: 404 })
  const document = await findEarlierProof(me, mending)
  return documentAnswer(me, document ? await findOpenDocument(me, document) : null)
}
