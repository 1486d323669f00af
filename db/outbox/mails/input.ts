import { z } from 'zod'

/** What is written to people. Each kind is a key of the namespace `mails` with a `subject` and a `text`. */
export const mailKinds = [
  'caseReceived',
  'caseMoved',
  'caseNews',
  'caseRetopiced',
  'caseTransferred',
  'questionAsked',
  'questionReminder',
  'caseEnded',
  'disputeRefused',
  'caseHandedOver',
  'unitSoon',
  'unitOverdue',
  'unitLongOverdue',
  'followConfirm',
  'followMoved',
  'watchConfirm',
  'watchDigest',
  'unitForwardLate',
  'unitRegistry',
  'forwarded',
  'forwardedWhole',
  'invited',
  'applicationReceived',
  'applicationAsked',
  'applicationAskedSoon',
  'applicationAskedPassed',
  'applicationMessage',
  'decisionMade',
  'appealSettled',
  'recoveryHearing',
  'recoveryAnswered',
  'recoveryDropped',
  'recoveryDecided',
  'recoveryInvoiced',
  'draftEnding',
  'reportDue',
  'reportSoon',
  'reportOverdue',
  'reportReceived',
  'reportAsked',
  'reportAskedSoon',
  'reportAskedPassed',
  'reportAccepted',
  'receiptsSoon',
  'receiptsSettled',
  'receiptsCut',
  'receiptsEmpty',
  'receiptsLapsed',
  'paymentPaid',
  'receiptsMoreTime',
  'receiptsMoreTimeRefused',
  'reportMoreTime',
  'reportMoreTimeRefused',
  'receiptsReceived',
  'receiptAsked',
  'receiptAskedSoon',
] as const
export type MailKind = (typeof mailKinds)[number]

/** `failed` is tried again by itself; `dead` only when somebody at the desk says so. */
export const mailStates = ['queued', 'sending', 'sent', 'failed', 'dead'] as const
export type MailState = (typeof mailStates)[number]

/** Why a mail has not gone. */
export const mailFaults = ['unreachable', 'slow', 'busy', 'login', 'rejected', 'unknown'] as const
export type MailFault = (typeof mailFaults)[number]

export const againInput = z.object({ mail: z.uuid() })
