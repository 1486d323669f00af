type Facts = { readonly expiresAt: Date; readonly takenAt: Date | null; readonly withdrawnAt: Date | null }

export type InvitationState = 'open' | 'taken' | 'withdrawn' | 'expired'

export function invitationState({ expiresAt, takenAt, withdrawnAt }: Facts, now: Date): InvitationState {
  if (takenAt) return 'taken'
  if (withdrawnAt) return 'withdrawn'
  return expiresAt <= now ? 'expired' : 'open'
}

/** Enough of an address for whoever wrote it to know it by: s…@example.fi. */
export function maskedAddress(address: string): string {
  const [local = '', domain = ''] = address.split('@')
  return `${local.slice(0, 1)}…@${domain}`
}
