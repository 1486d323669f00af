import type { paths } from '@/app/_server/here'
import type { FillLinks } from '@/components/grants/fill-steps'

/** The pages on which its applicant fills an application in. */
export function fillLinks(to: Awaited<ReturnType<typeof paths>>, application: string): FillLinks {
  return {
    section: (section) => to('/mine/applications/[application]/form/[section]', { application, section }),
    papers: to('/mine/applications/[application]/papers', { application }),
    review: to('/mine/applications/[application]/review', { application }),
  }
}
