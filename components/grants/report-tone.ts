import type { TagTone } from '@/components/ui/tag'
import type { PublicReportState } from '@/db/grants/reports/rules'

export const reportTone: Record<PublicReportState, TagTone> = {
  coming: 'neutral',
  due: 'warning',
  overdue: 'danger',
  checking: 'info',
  supplement: 'warning',
  accepted: 'success',
  recovery: 'danger',
}
