import { z } from 'zod'

/** What residents are told about. Each kind is a key of the namespace `messages` with a `title` and a `text`. */
export const messageKinds = [
  'ideaHidden',
  'ideaShown',
  'commentHidden',
  'commentShown',
  'ideaFeasible',
  'ideaNotFeasible',
  'ideaCombined',
  'ideaSeparated',
  'proposalWon',
  'proposalNotWon',
  'caseMoved',
  'caseNews',
  'questionReminder',
  'followedMoved',
  'watchNews',
  'mandateGranted',
  'mandateRefused',
  'mandateRevoked',
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
  'draftEnding',
  'reportDue',
  'reportSoon',
  'reportOverdue',
  'reportReceived',
  'reportAsked',
  'reportAskedSoon',
  'reportAskedPassed',
  'reportAccepted',
  'receiptsMoreTime',
  'receiptsMoreTimeRefused',
  'reportMoreTime',
  'reportMoreTimeRefused',
  'receiptsReceived',
  'receiptAsked',
  'receiptAskedSoon',
] as const
export type MessageKind = (typeof messageKinds)[number]

export const readInput = z.object({ message: z.uuid() })

/** Every message of mine: nothing more to say. */
export const readAllInput = z.object({})
