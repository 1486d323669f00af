import { useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/tag'
import type { Priority } from '@/db/contact/cases/priorities/input'

const tones = { low: 'neutral', high: 'warning', urgent: 'danger' } as const

/** How pressing a case is, where it is more or less so than others. */
export function PriorityTag({ priority }: { priority: Priority }) {
  const t = useTranslations('priority.name')
  return priority === 'normal' ? null : <Tag tone={tones[priority]}>{t(priority)}</Tag>
}
