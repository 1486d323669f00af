'use server'
import { paths } from '@/app/_server/here'
import { paperLinks, preparer } from '@/app/_server/paper'
import { sectionSaved, wantedInApplication } from '@/app/_server/sections'
import type { FormState } from '@/components/ui/form-state'
import { findFromPaper } from '@/db/grants/applications/arrivals/reads'
import { saveAnswers } from '@/db/grants/applications/drafts/writes'

export async function saveSection(state: FormState, form: FormData): Promise<FormState> {
  return sectionSaved(state, form, {
    hand: preparer,
    sheetOf: findFromPaper,
    wantedOf: wantedInApplication,
    save: saveAnswers,
    next: async (application, section) => {
      const links = paperLinks(await paths(), application)
      return section ? links.section(section) : links.papers
    },
  })
}
