import type { z } from 'zod'
import { type ApplicantKind, type Section, sectionInput, type Words } from '@/db/grants/forms/input'

/** A text of a ready block, in the three languages of the portal. */
export const words = (fi: string, sv: string, en: string): Required<Words> => ({ fi, sv, en })

export const block = (section: z.input<typeof sectionInput>): Section => sectionInput.parse(section)

/** From this sum on a grant is middling: what the town needs to know for it is asked. Below it the form is short. */
export const middling = 100_000
/** From this sum on a grant is large, and everything is asked. */
export const large = 500_000

export const organised: ApplicantKind[] = ['association', 'company']
export const together: ApplicantKind[] = ['association', 'group', 'company']

export const afterYes = (question: string) => ({ question, choices: ['yes'] })
