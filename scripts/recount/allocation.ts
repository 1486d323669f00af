import { canonicalJson, type Json } from '@/db/canonical/rules'
import type { Run } from '@/db/grants/allocations/artefact/rules'
import { allocationInput } from '@/db/grants/allocations/input'
import { allocate } from '@/db/grants/allocations/rules'
import { allocationAccount, allocationSummary } from '@/scripts/recount/allocation-account'
import { open, print } from '@/scripts/recount/files'

/** Prints what an allocation gives. False: the file cannot be read, or holds a run that is not what it gives. */
export function recountAllocation(file: string, json: boolean) {
  const opened = open(file)
  const recounted = 'text' in opened ? reallocate(opened.text) : { errors: [opened.error] }
  if ('errors' in recounted) {
    const errors = recounted.errors.slice(0, 5)
    for (const error of errors) process.stderr.write(`${file}: ${error}\n`)
    if (json) print({ file, errors })
    return false
  }
  const { run, agreement } = recounted
  if (json) print(allocationSummary(file, run, agreement))
  else process.stdout.write(allocationAccount(file, run, agreement))
  return agreement !== 'differs'
}

/** Whether a run that the file holds is what its allocation gives, byte for byte; absent when it holds none. */
export type Agreement = 'same' | 'differs' | undefined

type Reallocated = { readonly run: Run; readonly agreement: Agreement } | { readonly errors: readonly string[] }

/** Divides the pot of an allocation's JSON text anew. Never throws for what the text holds. */
function reallocate(text: string): Reallocated {
  const value = parsed(text)
  if (value === undefined) return { errors: ['the file is not JSON'] }
  const read = allocationInput.safeParse(value)
  if (!read.success)
    return { errors: read.error.issues.map(({ path, message }) => `${path.join('.') || 'file'}: ${message}`) }
  const run = allocate(read.data)
  return { run, agreement: agreementOf(value, run) }
}

function agreementOf(value: object, run: Run): Agreement {
  if (!('run' in value)) return undefined
  try {
    return canonicalJson(value.run as Json) === canonicalJson(run) ? 'same' : 'differs'
  } catch {
    return 'differs'
  }
}

function parsed(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}
