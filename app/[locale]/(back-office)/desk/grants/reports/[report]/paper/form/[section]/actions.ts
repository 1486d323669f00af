'use server'
import { paths } from '@/app/_server/here'
import { preparer } from '@/app/_server/paper'
import { paperReportLinks } from '@/app/_server/report'
import { sectionSaved } from '@/app/_server/sections'
import type { FormState } from '@/components/ui/form-state'
import { findReportToFill } from '@/db/grants/reports/filling/reads'
import { saveReport } from '@/db/grants/reports/filling/writes'

export async function saveSection(state: FormState, form: FormData): Promise<FormState> {
  return sectionSaved(state, form, {
    hand: preparer,
    sheetOf: findReportToFill,
    wantedOf: () => null,
    save: saveReport,
    next: async (report, section) => {
      const links = paperReportLinks(await paths(), report)
      return section ? links.section(section) : links.papers
    },
  })
}
