import { z } from 'zod'
import { nobody } from '../input'

export const queueStates = [
  'unreviewed',
  'mine',
  'overdue',
  'waiting',
  'decided',
  'combined',
  'withdrawn',
  'all',
] as const
export type QueueState = (typeof queueStates)[number]

export const queueSorts = ['oldest', 'newest', 'due', 'supports', 'number'] as const
export type QueueSort = (typeof queueSorts)[number]

const word = z.string().trim().max(100).catch('')

/** The queue as its address tells it; anything it does not know falls back to the whole. */
export const queueInput = z.object({
  state: z.enum(queueStates).catch('unreviewed'),
  pot: word,
  category: word,
  words: word,
  assignee: z.union([z.uuid(), z.literal(nobody), z.literal('')]).catch(''),
  sort: z.enum(queueSorts).catch('oldest'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type QueueView = z.output<typeof queueInput>
