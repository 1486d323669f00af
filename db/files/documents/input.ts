import { z } from 'zod'

/** What may be sent with an application. */
export const documentLimits = {
  bytes: 20_000_000,
  megabytes: 20,
  name: 120,
  /** Of one person, and of a whole town. */
  ofPerson: { files: 300, bytes: 1_000_000_000 },
  ofTown: { bytes: 100_000_000_000 },
} as const

/** For the browser's own choice of files; what is taken is decided by what the bytes are. */
export const takenDocuments = '.pdf,.docx,.xlsx,.odt,.ods,image/jpeg,image/png,image/webp'

export const documentStates = ['awaiting_scan', 'available', 'quarantined'] as const
/** Whether a document has been looked at for malware, and what was found. */
export type DocumentState = (typeof documentStates)[number]

/** What a list shows of a document; `finding` is the name of the malware. */
export type DocumentFacts = {
  id: string
  name: string
  size: number
  state: DocumentState
  finding: string | null
  holdsFiles: boolean
  at: Date
}

/** Why a document is not taken: each is a key of `refusals.documents`. */
export const documentProblems = [
  ...(['missing', 'tooBig', 'wrongKind', 'wrongName', 'old', 'heic', 'macros', 'encrypted', 'active'] as const),
  ...(['unreadable', 'quota', 'busy'] as const),
]
export type DocumentProblem = (typeof documentProblems)[number]

/** Which document of what: an application, an organisation, a report. */
export const documentInput = z.object({ of: z.uuid(), document: z.uuid() })
