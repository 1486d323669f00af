import 'server-only'
import { eq } from 'drizzle-orm'
import type { Visitor } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { tellApplicant } from '@/db/grants/applications/notices/writes'
import { applications } from '@/db/grants/applications/tables'

export type AwardNotice =
  | 'receiptsReceived'
  | 'receiptsSoon'
  | 'receiptAsked'
  | 'receiptAskedSoon'
  | 'receiptsSettled'
  | 'receiptsCut'
  | 'receiptsEmpty'
  | 'receiptsLapsed'
  | 'receiptsMoreTime'
  | 'receiptsMoreTimeRefused'
  | 'paymentPaid'

type Told = {
  kind: AwardNotice
  /** Names the turn of the award, so that it is told once. */
  of: string
  values?: Readonly<Record<string, string>>
}

/** Tells everybody whose grant it is what has happened to its receipts and its money, by message and mail. */
export async function tellOfAward(
  tx: Transaction,
  actor: Visitor,
  { id, application: of }: { id: string; application: string },
  told: Told,
) {
  const [application] = await tx.select().from(applications).where(eq(applications.id, of))
  if (!application) throw new Error('An award without its application')
  const { kind, values } = told
  await tellApplicant(tx, actor, application, {
    ...{ kind, values, dedupe: `${kind}:${id}:${told.of}` },
    about: { link: `/grants/awards/${id}`, reader: id },
  })
}
