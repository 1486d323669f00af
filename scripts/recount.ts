import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Reading, readPabulib } from '@/db/budget/pabulib/rules'
import { count } from '@/db/budget/tally/rules'
import { account, firstOf, summary } from '@/scripts/recount/account'
import { type Override, readCommand, usage } from '@/scripts/recount/flags'

/** Counts Pabulib files. Exit code 2 when one of them cannot be read; the others are counted all the same. */
function main() {
  const { help, json, files, override } = readCommand()
  if (help) process.stdout.write(usage)
  else for (const file of files) if (!recount(file, override, json)) process.exitCode = 2
}

/** Prints what a file's count gives. False: the file cannot be read. */
function recount(file: string, override: Override, json: boolean) {
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
  try {
    return readPabulib(readFileSync(found(file), 'utf8'))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    const message = `the file cannot be opened (${error.code})`
    return { file: undefined, errors: [{ kind: 'error', line: 1, column: 1, message }], remarks: [] }
  }
}

/** npm runs scripts at the root of the project; the caller means their own folder. */
const found = (file: string) => (existsSync(file) ? file : resolve(process.env.INIT_CWD ?? '.', file))
const print = (value: object) => process.stdout.write(`${JSON.stringify(value)}\n`)

main()
