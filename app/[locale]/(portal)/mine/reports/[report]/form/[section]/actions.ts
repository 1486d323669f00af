'use server'
import { paths } from '@/app/_server/here'
import { sectionSaved } from '@/app/_server/sections'
import { resident } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import { findReportToFill } from '@/db/grants/reports/filling/reads'
import { saveReport } from '@/db/grants/reports/filling/writes'

export async function saveSection(state: FormState, form: FormData): Promise<FormState> {
  return sectionSaved(state, form, {
    hand: () => resident('grants'),
    sheetOf: findReportToFill,
    wantedOf: () => null,
    save: saveReport,
    next: async (report, section) => {
      const to = await paths()
      return section
        ? to('/mine/reports/[report]/form/[section]', { report, section })
        : to('/mine/reports/[report]/papers', { report })
    },
  })
}
