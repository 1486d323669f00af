import type { Section } from '@/db/grants/forms/input'
import { activityBlock, participationBlock, projectBlock } from './activity/rules'
import { applicantBlock, assurancesBlock } from './applicant/rules'
import { budgetBlock, rentBlock, salaryBlock } from './economy/rules'
import { grantBlock, lastReportBlock, supportBlock } from './grant/rules'

/** The sections that calls share, in the order they are asked. Their keys mean the same in every call, so that answers can be compared and carried over. */
export const blocks = {
  grant: grantBlock,
  applicant: applicantBlock,
  support: supportBlock,
  activity: activityBlock,
  participation: participationBlock,
  project: projectBlock,
  economy: budgetBlock,
  salary: salaryBlock,
  rent: rentBlock,
  last_report: lastReportBlock,
  assurances: assurancesBlock,
} as const satisfies Record<string, Section>

export type BlockKey = keyof typeof blocks
export const blockKeys = Object.keys(blocks) as BlockKey[]

/** The sections of a form, in the order of the blocks. */
export const formOf = (...keys: readonly BlockKey[]) => ({
  sections: blockKeys.filter((key) => keys.includes(key)).map((key): Section => blocks[key]),
})
