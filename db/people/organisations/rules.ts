import { FinnishBusinessIds } from 'finnish-business-ids'
import type { MemberRole } from './input'

/**
 * A Y-tunnus as the register writes it, 1234567-8; null when it is none. Six digits of old are padded and a missing hyphen
 * is put in. The library lets 0000000-0 through, which is given to nobody.
 */
export function businessIdOf(typed: string): string | null {
  const parts = /^(\d{6,7})-?(\d)$/.exec(typed.replace(/\s/g, '').replace(/[–−]/g, '-'))
  if (!parts) return null
  const id = `${parts[1]?.padStart(7, '0')}-${parts[2]}`
  return id !== '0000000-0' && FinnishBusinessIds.isValidBusinessId(id) ? id : null
}

/** A number of the Register of Associations as it is shown, 123.456. It has no check digit. */
export function registerNumberOf(typed: string): string | null {
  const digits = typed.replace(/[\s.]/g, '')
  return /^[1-9]\d{0,6}$/.test(digits) ? digits.replace(/(\d)(?=(\d{3})+$)/g, '$1.') : null
}

/** What a member may do for their organisation. To submit takes a mandate besides. */
export const rights = {
  see: ['owner', 'editor', 'treasurer', 'submitter', 'viewer'],
  draft: ['owner', 'editor', 'treasurer', 'submitter'],
  details: ['owner', 'editor'],
  accounts: ['owner', 'treasurer'],
  papers: ['owner', 'editor', 'treasurer', 'submitter'],
  members: ['owner'],
  submit: ['owner', 'submitter'],
  /** To take along a copy of all that is held of it. */
  copy: ['owner'],
} as const satisfies Record<string, readonly MemberRole[]>
export type Right = keyof typeof rights

export function mayDo(role: MemberRole, right: Right): boolean {
  return (rights[right] as readonly MemberRole[]).includes(role)
}
