import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Job } from '@/db/actors'
import { importElection } from '@/db/budget/imports/writes'
import type { Finding } from '@/db/budget/pabulib/cells/rules'
import { type Pabulib, readPabulib } from '@/db/budget/pabulib/rules'
import { countRound, wholeCount } from '@/db/budget/tally/programme/rules'
import { publishResult } from '@/db/budget/tally/publication/writes'
import { findArtefact, readCountPapers } from '@/db/budget/tally/reads'
import { finishCount, openCount } from '@/db/budget/tally/writes'
import { sha256 } from '@/db/canonical/rules'
import { introOf } from './intro'

export type Account = {
  slug: string
  /** False when the file had been imported before: nothing was written. */
  fresh: boolean
  winners: string[]
  /** What the file says won; null when it does not say. */
  selected: string[] | null
  remarks: readonly Finding[]
}

/** What whoever gave the file can mend: sentences, each with line and column where there is one. */
export type Unreadable = { unreadable: string[] }

type Options = { today: Temporal.PlainDate; onProgress?: (share: number) => void }

/** Makes a finished, published round of a Pabulib file: proposals, ballots, count, result. */
export async function importFile(
  job: Job<'budget'>,
  path: string,
  { today, onProgress }: Options,
): Promise<Account | Unreadable> {
  const text = readText(path)
  if (text === null) return { unreadable: ['the file cannot be opened'] }
  const { file, errors, remarks } = readPabulib(text)
  if (!file)
    return { unreadable: errors.map(({ line, column, message }) => `line ${line}, column ${column}: ${message}`) }
  if (!/^([0-9a-f]{2})*$/.test(file.counting.seed)) return { unreadable: [oddSeed] }
  const source = {
    file: basename(path),
    sha256: sha256(text),
    currency: file.meta.currency || 'EUR',
    unit: file.meta.unit ?? '',
    instance: file.meta.instance ?? '',
  }
  const imported = await importElection(job, { file, source, intro: introOf(source), today })
  if (!imported.published) await countAndPublish(job, imported.round, onProgress)
  const artefact = await findArtefact(job, { round: imported.slug, pot: 'koko', rule: null })
  const { winners = [] }: { winners?: string[] } = JSON.parse(artefact?.text ?? '{}')
  return { slug: imported.slug, fresh: !imported.published, winners, selected: selectedIn(file), remarks }
}

async function countAndPublish(job: Job<'budget'>, round: string, onProgress: Options['onProgress']) {
  const count = await openCount(job, round)
  const papers = await readCountPapers(job, count)
  if (papers)
    await finishCount(
      job,
      count,
      countRound(papers, (done) => onProgress?.(done / wholeCount)),
    )
  await publishResult(job, { round, count })
}

const oddSeed = 'The seed named by the comment in META is not hexadecimal, so its lot cannot be drawn here'

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

function selectedIn({ projects }: Pabulib): string[] | null {
  if (projects.every(({ selected }) => selected === undefined)) return null
  return projects.filter(({ selected }) => selected === 1).map(({ id }) => id)
}
