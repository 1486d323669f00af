import { z } from 'zod'
import { line, several } from '../../fields'

/** What a receiver may be told of. */
export const hookEvents = ['case.received', 'case.moved', 'case.published', 'case.withdrawn', 'ping'] as const
export type HookEvent = (typeof hookEvents)[number]

/** `ping` is a trial and not asked for. */
export const chosenEvents = hookEvents.filter((event) => event !== 'ping')

/** `public`: what everybody may read, of published cases alone; `states`: of every case its number, topic and state, and no words. */
export const hookScopes = ['public', 'states'] as const
export type HookScope = (typeof hookScopes)[number]

export const webhookInput = z
  .object({
    name: line(80),
    address: line(300).refine((text) => URL.canParse(text) && /^https?:\/\/[^@]+$/.test(text), 'format'),
    events: several(z.enum(hookEvents)),
    scope: z.enum(hookScopes),
  })
  .refine(({ events }) => events.length > 0, { path: ['events'], message: 'required' })
export type NewWebhook = z.output<typeof webhookInput>

export const webhookOnly = z.object({ webhook: z.uuid() })
export const callOnly = z.object({ call: z.uuid(), webhook: z.uuid() })

export const callStates = ['queued', 'sending', 'sent', 'failed', 'dead'] as const
export type CallState = (typeof callStates)[number]

export const callFaults = ['unreachable', 'forbidden', 'slow', 'cut', 'tooBig', 'refused', 'gone'] as const
export type CallFault = (typeof callFaults)[number]
