import 'server-only'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { eq } from 'drizzle-orm'
import type { Visitor } from '../../actors'
import { environment } from '../../env'
import { inTown } from '../../town'
import { placeOf } from './arrivals/writes'
import { mayOpen, standingOf } from './rules'
import { documents } from './tables'

/** What a list shows of a document: for the selects of the services whose it is. */
export const documentFacts = {
  id: documents.id,
  name: documents.name,
  type: documents.type,
  size: documents.size,
  state: documents.state,
  finding: documents.finding,
  holdsFiles: documents.holdsFiles,
  at: documents.createdAt,
}

export type OpenDocument = { key: string; name: string; type: string; size: number }

/** Whether this installation has something that looks for malware. */
export const hasScanner = () => environment().CLAMD_URL !== undefined

/**
 * A document to open, or null where it may not be opened as it stands. Whether the asker may have it at all is for the service to say whose it
 * is: it passes the id that it found by its own link.
 */
export function findOpenDocument(asker: Visitor, id: string): Promise<OpenDocument | null> {
  return inTown(asker, async (tx) => {
    const [found] = await tx
      .select({
        key: documents.key,
        name: documents.name,
        type: documents.type,
        size: documents.size,
        state: documents.state,
      })
      .from(documents)
      .where(eq(documents.id, id))
    if (!found) return null
    const { state, ...document } = found
    return mayOpen(standingOf(state, hasScanner()), 'staff' in asker) ? document : null
  })
}

/** The bytes of a document as they lie on the disk; null when they are not there. */
export async function readDocument(asker: Visitor, { key }: { key: string }) {
  const place = placeOf(asker, key)
  return (await stat(place).catch(() => null)) && createReadStream(place)
}
