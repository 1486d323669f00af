/** What is looked at in a case before its reporter is taken out of it. */
export type Matter = {
  /** When it, and the case it has joined, came to an end; null while the town works on it. */
  readonly endedAt: Date | null
  /** Whether it, or one that is answered together with it, must be kept. */
  readonly held: boolean
  /** Whether the town's registry has taken it over. */
  readonly registered: boolean
  /** Whether it is published in words of its own. */
  readonly shown: boolean
  /** Whether others' cases have been answered by it. */
  readonly joined: boolean
}

/**
 * What becomes of a case when its reporter asks to be erased. `whole`: all they told goes. `names`: what they told stays for others who
 * rely on it. `contact`: the town still works on it, so only who they are goes. The rest must be kept.
 */
export const fates = ['whole', 'names', 'contact', 'held', 'registered'] as const
export type Fate = (typeof fates)[number]

export function fateOf({ endedAt, held, registered, shown, joined }: Matter): Fate {
  if (held) return 'held'
  if (registered) return 'registered'
  if (!endedAt) return 'contact'
  return shown || joined ? 'names' : 'whole'
}

export const isKept = (fate: Fate) => fate === 'held' || fate === 'registered'

export type Planned = { readonly reference: string; readonly fate: Fate }

/** Names what was shown, so that nothing else is done. */
export const signatureOf = (plan: readonly Planned[]) =>
  plan.map(({ reference, fate }) => `${reference}:${fate}`).join(' ')

/** Whether all that would be done now was shown before; what has gone meanwhile needs no showing. */
export function wasSeen(plan: readonly Planned[], seen: string): boolean {
  const shown = new Set(seen.split(' '))
  return plan.every((one) => shown.has(signatureOf([one])))
}
