import { z } from 'zod'

export const letterLimits = {
  /** Of a whole letter as it comes, attachments and their wrapping included. */
  bytes: 20_000_000,
  /** Characters of its words. */
  text: 20_000,
  /** New cases of one address in a day; whoever writes more is looked at by somebody. */
  ofSenderADay: 20,
  attempts: 3,
} as const

/** What has become of a letter that came. `aside` waits for somebody at the desk. */
export const letterStates = ['waiting', 'case', 'reply', 'ignored', 'aside'] as const
export type LetterState = (typeof letterStates)[number]

/** Why a machine's letter is left alone: sent by itself, to many, about a letter that did not arrive, or by us. */
export const ignoredAs = ['automatic', 'bulk', 'bounce', 'own'] as const
export type IgnoredAs = (typeof ignoredAs)[number]

/** Why somebody must look: the case it answers has ended, too many from one address, nothing in it, or it could not be read or taken. */
export const asideAs = ['ended', 'flood', 'empty', 'unreadable', 'fault'] as const
export type AsideAs = (typeof asideAs)[number]

export const letterInput = z.object({ letter: z.uuid() })
