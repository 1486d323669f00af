import type { DocumentProblem } from '../input'

/** How the inspector ends (scripts/inspect-document.mjs), by its exit code; any other end is that of a file nobody can read. */
const verdicts: Record<number, DocumentProblem> = { 2: 'macros', 3: 'encrypted', 4: 'active' }

/** What is wrong with a document by how its inspection ended; null for one that may be kept. */
export const problemOf = (code: number | null): DocumentProblem | null =>
  code === 0 || code === holdsFiles ? null : (verdicts[code ?? -1] ?? 'unreadable')

/** The code for a PDF in which other files lie: signed minutes carry their evidence so. */
export const holdsFiles = 10
