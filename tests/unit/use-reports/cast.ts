import type { Call } from '@/db/grants/calls/input'
import { useBlock } from '@/db/grants/forms/blocks/reporting/rules'

/** What a call asks of the use of its grants. */
export const useReport: NonNullable<Call['report']> = { form: { sections: [useBlock] }, dueOn: null, monthsAfterUse: 2 }
