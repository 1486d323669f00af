import { longestBlock } from './input'

/** Words as they are compared: capitals and the breaks between them make no difference. */
export const plainly = (words: string) => words.toLowerCase().replace(/\s+/g, ' ').trim()

/** Whether a message has words that are on the list. */
export const says = (text: string, words: string) => plainly(text).includes(plainly(words))

const dayInMs = 86_400_000

/** The last day a sender may be on the list, counted from today. */
export const latestEnd = (today: string) =>
  new Date(Date.parse(today) + longestBlock * dayInMs).toISOString().slice(0, 10)

export const isFitEnd = (until: string, today: string) => until >= today && until <= latestEnd(today)
