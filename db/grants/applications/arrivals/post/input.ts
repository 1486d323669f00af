import { z } from 'zod'
import { day, line } from '@/db/fields'
import { handInInput, refusalInput } from '@/db/grants/receipts/input'
import { sendingInput } from '@/db/grants/reports/filling/input'

/** What comes by post after an application has been registered. */
export const postKinds = ['address', 'withdrawal', 'refusal', 'receipts', 'mended', 'report', 'moreTime'] as const
export type PostKind = (typeof postKinds)[number]

/** The day on which the paper came: what is late is told by it. */
const came = { arrivedOn: day }
const sure = z.literal('on')

export const withdrawalInput = z.object({ application: z.uuid(), sure, ...came })
export type PaperWithdrawal = z.output<typeof withdrawalInput>

/** `version`: of the arrival whose address was looked at. */
export const addressInput = z.object({
  application: z.uuid(),
  version: z.coerce.number().int().min(1),
  street: line(120),
  postcode: z
    .string()
    .trim()
    .regex(/^\d{5}$/, 'postcode'),
  postOffice: line(60),
  ...came,
})
export type PaperAddress = z.output<typeof addressInput>

/** `application`: whose page it is pressed on. */
export const postRefusalInput = refusalInput.extend({ application: z.uuid(), sure, ...came })
export type PostRefusal = z.output<typeof postRefusalInput>

export const paperReceiptsInput = handInInput.extend(came)
export const paperReportInput = sendingInput.extend(came)
export type PaperReport = z.output<typeof paperReportInput>

/** One entry of what came by post, for the place of its scan. */
export const postPress = z.object({ application: z.uuid(), entry: z.uuid() })
