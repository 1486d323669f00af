/** draft → proposal → on the agenda or approved by a second person → made → notified → final; with returns, appeals and calls-in between. */
export const decisionStates = [
  'draft',
  'proposal',
  'onAgenda',
  'made',
  'notified',
  'final',
  'appealed',
  'upheld',
  'changed',
  'court',
  'calledIn',
] as const
export type DecisionState = (typeof decisionStates)[number]

export const outcomes = ['granted', 'partly', 'rejected', 'dismissed', 'lapsed'] as const
export type Outcome = (typeof outcomes)[number]

/** The parts of a decision, in their order. A decision is not made while a required one is empty. */
export const decisionBlocks = [
  'subject',
  'applicant',
  'background',
  'decision',
  'reasons',
  'rules',
  'payment',
  'purpose',
  'use',
  'terms',
  'deMinimis',
  'information',
  'delivery',
  'appeal',
] as const
export type DecisionBlock = (typeof decisionBlocks)[number]

export const noticeWays = ['letter', 'electronic', 'web'] as const
/** How a decision is made known: by letter, electronically to a party who has agreed, or on the web to the town's members. */
export type NoticeWay = (typeof noticeWays)[number]
