import type { Page } from '@/app/_messages/routing'
import type { DutyKind } from '@/db/budget/duties/rules'

/** Where each duty of the desk is done. */
export const dutyPages = {
  publish: '/desk/budget/[round]',
  moderate: '/desk/budget/[round]/moderation',
  review: '/desk/budget/[round]/ideas',
  freeze: '/desk/budget/[round]/freeze',
  count: '/desk/budget/[round]/count',
  announce: '/desk/budget/[round]/count',
} as const satisfies Record<DutyKind, Page>
