import { z } from 'zod'
import { documentAnswer } from '@/app/_server/documents'
import { grantOfficer } from '@/app/_server/session'
import { findOpenDocument } from '@/db/files/documents/reads'
import { findProof } from '@/db/grants/receipts/proofs/reads'
import { unlessRefused } from '@/db/refusal'

type Context = { params: Promise<{ receipt: string }> }

/** The paper of a receipt, to those who check or audit it; to whoever is disqualified it is not there. */
export async function GET(_: Request, { params }: Context) {
  const asker = await grantOfficer('pay', 'prepare', 'audit')
  const { receipt } = await params
  if (!z.uuid().safeParse(receipt).success) return new Response('Not found', { status: 404 })
  const document = await unlessRefused(findProof(asker, receipt))
  return documentAnswer(asker, document ? await findOpenDocument(asker, document) : null)
}
