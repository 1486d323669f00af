import { z } from 'zod'

/** Pictures of one idea. */
export const mostPictures = 5

export const pictureRemovalInput = z.object({ idea: z.uuid(), file: z.uuid() })
export type PictureRemoval = z.output<typeof pictureRemovalInput>
