import { z } from 'zod'
import { day, line } from '@/db/fields'

/** A meeting of a board: `meeting` is the form's own number, so that it is called once. */
export const meetingInput = z.object({ meeting: z.uuid(), board: line(160), on: day })
export type MeetingInput = z.output<typeof meetingInput>
export const closingInput = z.object({ meeting: z.uuid(), minutesOn: day })
