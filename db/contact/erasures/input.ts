import { z } from 'zod'

/** What is asked for is what was shown: `seen` names each case and what would become of it. */
const seen = z.string().max(40_000)

/** `at` is the key the case is opened with. */
export const eraseCaseInput = z.object({ at: z.string().max(60), seen })
export const eraseMineInput = z.object({ seen })
