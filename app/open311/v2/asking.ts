import type { ApiClient, Visitor } from '@/db/actors'
import type { Said } from '@/db/contact/open311/input'
import type { Fault } from '@/db/contact/open311/rules'
import type { Town } from '@/tenants'
import type { Locale, Localized } from '@/tenants/municipality'
import type { Answer } from './render'
import type { Words } from './words'

/** Who stands at the door: the town asked, its address, and how a key is turned into its holder. */
export type Door = {
  readonly town: Town
  readonly origin: string
  readonly address: string | null
  readonly visitor: Visitor<'contact'>
  readonly client: (key: string) => Promise<ApiClient | null>
}

/** One request, understood as far as all have in common. */
export type Asking = Door & {
  readonly request: Request
  readonly said: Said
  readonly pictures: readonly File[]
  readonly locale: Locale
  readonly words: Words
  readonly pick: (texts: Partial<Localized>) => string
  /** At the endpoint for trying out. */
  readonly trying: boolean
  readonly now: Date
}

export type Answered = Promise<Answer | Fault[]>

export const isFaults = (found: object): found is Fault[] => Array.isArray(found)
