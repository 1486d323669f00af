import { z } from 'zod'
import { documentAnswer } from '@/app/_server/documents'
import { residentIfAny } from '@/app/_server/session'
import { findOpenDocument } from '@/db/files/documents/reads'
import { findProof } from '@/db/grants/receipts/proofs/reads'

type Context = { params: Promise<{ receipt: string }> }

/** The paper of a receipt, to its applicant. */
export async function GET(_: Request, { params }: Context) {
  const me = await residentIfAny('grants')
  const { receipt } = await params
  if (!me || !z.uuid().safeParse(receipt).success) return new Response('Not found', { status: 404 })
  const document = await findProof(me, receipt)
  return documentAnswer(me, document ? await findOpenDocument(me, document) : null)
}
