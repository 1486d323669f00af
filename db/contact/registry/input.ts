import { z } from 'zod'
import { prose } from '../../fields'
import { longestText } from '../cases/input'
import { otherLanguages } from '../cases/moves/input'

/** What a message really is when another procedure decides it: an appeal, a request for information, a claim for damages. */
export const registryNatures = ['appeal', 'information', 'claim', 'other'] as const
export type RegistryNature = (typeof registryNatures)[number]

/** The names are those of fields that no other form of the page has. */
export const registryInput = z.object({
  case: z.uuid(),
  version: z.coerce.number().int().positive(),
  nature: z.enum(registryNatures),
  /** What the reporter is told. */
  telling: prose(longestText),
  ...otherLanguages,
})
export type HandOver = z.output<typeof registryInput>
