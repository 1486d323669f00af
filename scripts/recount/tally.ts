import { type Reading, readPabulib } from '@/db/budget/pabulib/rules'
import { count } from '@/db/budget/tally/rules'
import { open, print } from '@/scripts/recount/files'
import type { Override } from '@/scripts/recount/flags'
import { account, firstOf, summary } from '@/scripts/recount/tally-account'

/** Prints what a Pabulib file's count gives. False: the file cannot be read. */
export function recountTally(file: string, override: Override, json: boolean) {
  const { file: pabulib, errors, remarks } = read(file)
  for (const line of firstOf(errors, 'error')) process.stderr.write(`${file}: ${line}\n`)
  if (!pabulib) {
    if (json)
      print({ file, errors: errors.slice(0, 5).map(({ line, column, message }) => ({ line, column, message })) })
    return false
  }
  const { rule, seed } = override(pabulib.counting)
  const started = performance.now()
  const run = count(pabulib.election, rule, seed)
  const recounted = { file, pabulib, rule, run, remarks, ms: Math.round(performance.now() - started) }
  if (!json) process.stdout.write(account(recounted))
  else {
    for (const line of firstOf(remarks, 'remark')) process.stderr.write(`${file}: ${line}\n`)
    print(summary(recounted))
  }
  return true
}

function read(file: string): Reading {
  const opened = open(file)
  if ('text' in opened) return readPabulib(opened.text)
  return { file: undefined, errors: [{ kind: 'error', line: 1, column: 1, message: opened.error }], remarks: [] }
}
