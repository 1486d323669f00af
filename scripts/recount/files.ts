import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** npm runs scripts at the root of the project; the caller means their own folder. */
const found = (file: string) => (existsSync(file) ? file : resolve(process.env.INIT_CWD ?? '.', file))

/** The text of a file, or why it cannot be had. */
export function open(file: string): { readonly text: string } | { readonly error: string } {
  try {
    return { text: readFileSync(found(file), 'utf8') }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return { error: `the file cannot be opened (${error.code})` }
  }
}

export const print = (value: object) => process.stdout.write(`${JSON.stringify(value)}\n`)
