/** Why a case is gone: its time was up, or whoever told it asked for it. */
export const removalReasons = ['retention', 'erasure'] as const
export type RemovalReason = (typeof removalReasons)[number]
