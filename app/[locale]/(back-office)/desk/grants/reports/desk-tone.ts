import type { TagTone } from '@/components/ui/tag'
import type { ReportState } from '@/db/grants/reports/input'

export const deskTone: Record<ReportState, TagTone> = {
  notDue: 'neutral',
  due: 'neutral',
  overdue: 'danger',
  submitted: 'info',
  supplementRequested: 'warning',
  factsChecked: 'info',
  accepted: 'success',
  recovery: 'danger',
}
