import type { IgnoredAs } from './input'

/** What a letter is told apart by, as its head says it. */
export type Head = {
  readonly from: string | null
  readonly returnPath: string | null
  readonly autoSubmitted: string | null
  readonly precedence: string | null
  /** Headers that only lists and answering machines write. */
  readonly list: boolean
  readonly answering: boolean
  readonly type: string
}

/** Whether a machine wrote it, and which kind; null for a letter of a person. `ours`: addresses that this portal writes from. Source: RFC 3834. */
export function ignoredFor(head: Head, ours: readonly string[]): IgnoredAs | null {
  const from = head.from?.toLowerCase() ?? ''
  if (ours.includes(from)) return 'own'
  const daemon = /^(mailer-daemon|postmaster|mail-daemon)@/.test(from)
  if (daemon || head.returnPath?.trim() === '<>' || head.type === 'multipart/report') return 'bounce'
  if (head.answering || (head.autoSubmitted && !/^\s*no\b/i.test(head.autoSubmitted))) return 'automatic'
  return head.list || /^\s*(bulk|list|junk)\b/i.test(head.precedence ?? '') ? 'bulk' : null
}

/** An address of ours in its parts: `palaute+abc@jamsa.example`. Letters of either size are the same; null for what is no address. */
export function partsOf(address: string): { readonly bare: string; readonly token: string | null } | null {
  const [, local, token, domain] = /^<?([^\s<>@+]+)(?:\+([^\s<>@]*))?@([^\s<>@]+)>?$/.exec(address.trim()) ?? []
  return local && domain ? { bare: `${local}@${domain}`.toLowerCase(), token: token?.toLowerCase() || null } : null
}

/** What a sender's program calls a letter, from its head alone; null when it calls it nothing. */
export function nameIn(head: string): string | null {
  const unfolded = head.replace(/\r?\n[ \t]+/g, ' ')
  const id = /^message-id:\s*(<[^<>\s]+>)/im.exec(unfolded)?.[1]
  const from = /^from:(.*)$/im.exec(unfolded)?.[1]?.trim() ?? ''
  return id ? `${id} ${from}` : null
}

/** The rows of our own letters that it answers, the latest first: their Message-IDs are ids of rows at our own domain. */
export function answeredIn(references: readonly string[], domain: string): string[] {
  const own = new RegExp(`^<?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@${domain.replace(/\W/g, '\\$&')}>?$`, 'i')
  return references
    .toReversed()
    .flatMap((reference) => own.exec(reference.trim())?.[1]?.toLowerCase() ?? [])
    .slice(0, 10)
}
