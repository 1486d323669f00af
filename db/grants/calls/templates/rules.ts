import { lowIncome, operatingCulture, operatingSports, operatingYouth, salary, villages } from './operating/rules'
import { stipend, youthGroup } from './persons/rules'
import { instructors, premises, project, start } from './projects/rules'
import type { ReadyCall } from './terms/rules'
import { competitions, courses, maps } from './training/rules'

/** The ready calls that staff begin from, by the name they have in addresses. */
export const readyCalls = {
  kohdeavustus: project,
  'toiminta-liikunta': operatingSports,
  'toiminta-kulttuuri': operatingCulture,
  'toiminta-nuoriso': operatingYouth,
  kylat: villages,
  tilat: premises,
  palkkaus: salary,
  ohjaus: instructors,
  koulutus: courses,
  kilpailumatkat: competitions,
  kartat: maps,
  startti: start,
  'nuorten-oma-raha': youthGroup,
  harrastustuki: lowIncome,
  stipendi: stipend,
} as const satisfies Record<string, ReadyCall>

export type ReadyKey = keyof typeof readyCalls
export const readyKeys = Object.keys(readyCalls) as ReadyKey[]
