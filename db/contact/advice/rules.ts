import type { Kind } from '../topics/input'

type Told = { readonly kind: Kind; readonly place: string | null; readonly latitude?: number | undefined }

/** Whether it may be something that is answered in the same words to everybody: a question, or what happens nowhere in particular. */
export const isLikeAQuestion = ({ kind, place, latitude }: Told) =>
  kind === 'advice' || (!place && latitude === undefined)
