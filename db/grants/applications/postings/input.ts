import { z } from 'zod'
import { several } from '@/db/fields'
import type { MailKind } from '@/db/outbox/mails/input'

/** What has a letter made of what it tells itself: which one. */
export const ownLetters = {
  applicationReceived: 'received',
  applicationAsked: 'asked',
  applicationMessage: 'message',
  decisionMade: 'decision',
  appealSettled: 'appeal',
  recoveryHearing: 'hearing',
  recoveryDropped: 'dropped',
  recoveryDecided: 'decision',
  // To a member of the town who asked for rectification of what the application led to.
  appellantTold: 'appellant',
} as const satisfies Partial<Record<MailKind | 'appellantTold', string>>
export type OwnLetter = keyof typeof ownLetters

/** What else is told by a letter, of what the notice itself says. */
export const noticeLetters = [
  ...(['applicationAskedSoon', 'applicationAskedPassed'] as const),
  ...(['reportDue', 'reportSoon', 'reportOverdue', 'reportAsked', 'reportAskedSoon', 'reportAskedPassed'] as const),
  ...(['reportAccepted', 'reportMoreTime', 'reportMoreTimeRefused'] as const),
  ...(['receiptsSoon', 'receiptAsked', 'receiptAskedSoon', 'receiptsMoreTime', 'receiptsMoreTimeRefused'] as const),
  ...(['receiptsSettled', 'receiptsCut', 'receiptsEmpty', 'receiptsLapsed', 'paymentPaid'] as const),
  'recoveryInvoiced',
] as const satisfies readonly MailKind[]
export type NoticeLetter = (typeof noticeLetters)[number]

export type PostingKind = OwnLetter | NoticeLetter

/** As many letters as are marked posted at once. */
export const mostPosted = 200

export const postedInput = z.object({
  postings: several(z.uuid()).pipe(z.array(z.uuid()).min(1, 'chooseLetters').max(mostPosted)),
})
export type PostedLetters = z.output<typeof postedInput>
