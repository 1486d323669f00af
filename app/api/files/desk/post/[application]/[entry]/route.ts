import type { z } from 'zod'
import { documentAnswer } from '@/app/_server/documents'
import { preparer } from '@/app/_server/paper'
import { findOpenDocument } from '@/db/files/documents/reads'
import { postPress } from '@/db/grants/applications/arrivals/post/input'
import { findPostScan } from '@/db/grants/applications/arrivals/post/reads'
import { unlessRefused } from '@/db/refusal'

type Context = { params: Promise<z.input<typeof postPress>> }

/** The scan of what came by post, to whoever prepares; to whoever is disqualified it is not there. */
export async function GET(_: Request, { params }: Context) {
  const asker = await preparer()
  const said = postPress.safeParse(await params)
  if (!said.success) return new Response('Not found', { status: 404 })
  const document = await unlessRefused(findPostScan(asker, said.data.application, said.data.entry))
  return documentAnswer(asker, document ? await findOpenDocument(asker, document) : null)
}
