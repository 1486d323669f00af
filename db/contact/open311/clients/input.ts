import { z } from 'zod'
import { line, several, ticked, whole } from '../../../fields'

/** What a key opens: sending cases, exchanging updates, or the endpoint for trying out alone. */
export const scopes = ['post', 'updates', 'test'] as const
export type Scope = (typeof scopes)[number]

/** What a system may send in ten minutes, unless the desk says otherwise. */
export const usualMost = 300

/** A system that staff give a key. A key for trying out opens nothing else. */
export const clientInput = z
  .object({ name: line(80), scopes: several(z.enum(scopes)), mayPublish: ticked, most: whole({ min: 1, max: 10_000 }) })
  .refine((client) => client.scopes.length > 0, { path: ['scopes'], message: 'required' })
  .refine((client) => !client.scopes.includes('test') || client.scopes.length === 1, {
    path: ['scopes'],
    message: 'wrong',
  })
export type NewClient = z.output<typeof clientInput>

export const revokeInput = z.object({ client: z.uuid() })
