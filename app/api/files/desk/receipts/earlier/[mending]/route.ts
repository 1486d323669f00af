import { z } from 'zod'
import { documentAnswer } from '@/app/_server/documents'
import { grantOfficer } from '@/app/_server/session'
import { findOpenDocument } from '@/db/files/documents/reads'
import { findEarlierProof } from '@/db/grants/receipts/proofs/reads'
import { unlessRefused } from '@/db/refusal'

type Context = { params: Promise<{ mending: string }> }

/** The paper that a receipt rested on before it was mended, to those who check or audit it; to whoever is disqualified it is not there. */
export async function GET(_: Request, { params }: Context) {
  const asker = await grantOfficer('pay', 'prepare', 'audit')
  const { mending } = await params
  if (!z.uuid().safeParse(mending).success) return new Response('Not found', { status: 404 })
  const document = await unlessRefused(findEarlierProof(asker, mending))
  return documentAnswer(asker, document ? await findOpenDocument(asker, document) : null)
}
