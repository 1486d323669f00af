import { z } from 'zod'
import { viewWords } from '@/db/views/input'

/** Views one officer may keep: more are not found again in a list. */
export const mostViews = 20

export const viewInput = z.object(viewWords.made)
export type NewView = z.output<typeof viewInput>

export const changeViewInput = z.object(viewWords.changed)
export type ViewChange = z.output<typeof changeViewInput>

export const dropViewInput = z.object(viewWords.dropped)
