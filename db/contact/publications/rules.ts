import type { Area } from '../../places/rules'
import { titleOf } from '../cases/rules'
import { identityCodesIn, maskIdentityCodes } from '../guard/codes/rules'
import type { Kind } from '../topics/input'
import { type Bar, type PublishedFilters, type Verdict, verdicts } from './input'

/** The sender agrees, staff decide, either takes it back. Without the sender's word there is no publication at all. */
export const publicationStates = ['consent', 'approved', 'redacted', 'refused', 'withdrawn'] as const
export type PublicationState = (typeof publicationStates)[number]

type Decider = 'staff' | 'sender'

const table: Readonly<Record<PublicationState, Partial<Record<PublicationState, readonly Decider[]>>>> = {
  consent: { approved: ['staff'], redacted: ['staff'], refused: ['staff'], withdrawn: ['staff', 'sender'] },
  approved: { approved: ['staff'], redacted: ['staff'], withdrawn: ['staff', 'sender'] },
  redacted: { approved: ['staff'], redacted: ['staff'], withdrawn: ['staff', 'sender'] },
  refused: { approved: ['staff'], redacted: ['staff'], withdrawn: ['sender'] },
  withdrawn: { consent: ['sender'] },
}

export const mayDecide = (from: PublicationState, to: PublicationState, by: Decider) =>
  table[from][to]?.includes(by) ?? false

/** Why a case may not be in sight whatever its sender has agreed to and staff say; null when it may. */
export function barOf({
  publishable,
  kind,
  answer,
}: {
  publishable: boolean
  kind: Kind
  answer: string | null
}): Bar | null {
  if (!publishable) return 'topic'
  return kind === 'advice' && !answer ? 'unanswered' : null
}

/** What staff may decide now; nothing is published under a topic that is not. */
export const verdictsFor = (state: PublicationState, publishable = true): Verdict[] =>
  (publishable ? verdicts : verdicts.filter((verdict) => verdict !== 'publish')).filter((verdict) =>
    (({ publish: ['redacted'], refuse: ['refused'], withdraw: ['withdrawn'] }) as const)[verdict].some((to) =>
      mayDecide(state, to, 'staff'),
    ),
  )

/** Only what staff have decided for is in sight anywhere. */
export const shownStates = ['approved', 'redacted'] as const satisfies readonly PublicationState[]
export const isShown = (state: PublicationState) => (shownStates as readonly string[]).includes(state)

const address = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g
const telephone = /(?:\+358|\b0)(?:[\s-]?\d){5,10}\b/g

/** Words to begin a public copy from: what is surely personal is taken out; the rest is for a person to read. */
export const withoutDetails = (text: string) => maskIdentityCodes(text).replace(address, '…').replace(telephone, '…')

/** The public copy that staff begin from. */
export function copyOf({ text, place }: { text: string; place: string | null }) {
  const bare = withoutDetails(text)
  return { title: titleOf(bare), text: bare, place: place && withoutDetails(place) }
}

/** Whether the public copy says what was sent, or something else. */
export const decidedAs = (sent: string, copy: string): PublicationState => (sent === copy ? 'approved' : 'redacted')

/** Words that may not go public whatever staff say. */
export const isFitToShow = (...words: (string | null)[]) =>
  identityCodesIn(words.filter(Boolean).join('\n')).length === 0

type AreaFilters = Pick<PublishedFilters, 'near' | 'at' | 'lat' | 'lon' | 'radius'>

/** The area a filter means: a point that was found for the words that stand in it, or one without words. Null is the whole town. */
export function areaOf({ near, at, lat, lon, radius }: AreaFilters): Area | null {
  if (lat === undefined || lon === undefined || near !== at) return null
  return { latitude: lat, longitude: lon, radius }
}

export const isNarrowed = (filters: PublishedFilters) =>
  Boolean(filters.q || filters.topic.length > 0 || filters.status || filters.near || areaOf(filters))
