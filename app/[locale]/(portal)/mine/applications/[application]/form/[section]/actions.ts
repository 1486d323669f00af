'use server'
import { paths } from '@/app/_server/here'
import { sectionSaved, wantedInApplication } from '@/app/_server/sections'
import { resident } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import { saveAnswers } from '@/db/grants/applications/drafts/writes'
import { findMyApplication } from '@/db/grants/applications/reads'
import { fillLinks } from '../../fill-links'

export async function saveSection(state: FormState, form: FormData): Promise<FormState> {
  return sectionSaved(state, form, {
    hand: () => resident('grants'),
    sheetOf: findMyApplication,
    wantedOf: wantedInApplication,
    save: saveAnswers,
    next: async (application, section) => {
      const links = fillLinks(await paths(), application)
      return section ? links.section(section) : links.papers
    },
  })
}
