/** How long what people have told is kept, in days after the end of their case. */
export type Keeping = {
  readonly photoDays: number
  readonly blankDays: number
  readonly blankText: boolean
  readonly deleteDays: number | null
}

/** What holds until a town decides otherwise; no law names figures for a contact channel. */
export const usual: Keeping = { photoDays: 90, blankDays: 365, blankText: false, deleteDays: null }

export type TopicRule = Keeping & { readonly topic: string | null }

/** The rule of a topic: its own, else the town's, else the usual one. */
export function keepingOf(topic: string, rules: readonly TopicRule[]): Keeping {
  const own = rules.find((rule) => rule.topic === topic)
  return own ?? rules.find((rule) => rule.topic === null) ?? usual
}

/** What retention looks at in a case, with all that has joined it. */
export type Matter = {
  readonly topic: string
  /** Null while somebody works on it, or its end is disputed. */
  readonly endedAt: Date | null
  readonly held: boolean
  readonly blankedAt: Date | null
  /** Photos that are kept as they were sent. */
  readonly originals: number
}

export const deeds = ['photos', 'blank', 'delete'] as const
export type Deed = (typeof deeds)[number]

const day = 86_400_000

/** What goes of a case by an instant; nothing of one that is open or held, and nothing twice. A case that is deleted needs no other deed. */
export function dueOf({ endedAt, held, blankedAt, originals }: Matter, keeping: Keeping, now: Date): Deed[] {
  if (!endedAt || held) return []
  const isOver = (days: number | null) => days !== null && now.valueOf() - endedAt.valueOf() >= days * day
  if (isOver(keeping.deleteDays)) return ['delete']
  const isBlank = blankedAt !== null && blankedAt >= endedAt
  const blank = isOver(keeping.blankDays) && !isBlank
  const photos = originals > 0 && (isOver(keeping.photoDays) || blank)
  return [...(photos ? ['photos' as const] : []), ...(blank ? ['blank' as const] : [])]
}

export type Forecast = Readonly<Record<Deed, number>>

/** How many cases, and photos of them, go by an instant. */
export function forecastOf(matters: readonly Matter[], rules: readonly TopicRule[], now: Date): Forecast {
  const sum = { photos: 0, blank: 0, delete: 0 }
  for (const matter of matters)
    for (const deed of dueOf(matter, keepingOf(matter.topic, rules), now))
      sum[deed] += deed === 'photos' ? matter.originals : 1
  return sum
}

/** The rules with one of them as it is being written. */
export function withDraft(rules: readonly TopicRule[], draft: TopicRule | null): TopicRule[] {
  return draft ? [...rules.filter(({ topic }) => topic !== draft.topic), draft] : [...rules]
}

/** Names a rule by what it says, so that one is saved only as its effect was shown. */
export const signatureOf = ({ photoDays, blankDays, blankText, deleteDays }: Keeping) =>
  [photoDays, blankDays, blankText ? 'text' : 'names', deleteDays ?? 'never'].join('-')
