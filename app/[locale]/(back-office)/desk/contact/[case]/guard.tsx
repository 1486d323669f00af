import { getTranslations } from 'next-intl/server'
import { routesOf } from '@/app/_server/routes'
import { StaffFindings } from '@/components/contact/staff-findings'
import { Notice } from '@/components/ui/notice'
import type { CaseAtDesk } from '@/db/contact/cases/reads'
import { isEnd } from '@/db/contact/cases/rules'
import { natureOf } from '@/db/contact/guard/routes/rules'
import { expectedAt, findingsIn } from '@/db/contact/guard/rules'

/** What the words of a case may belong to instead, however it came; nothing of one that has ended. */
export const foundInCase = ({ text, place, topicCode, state }: CaseAtDesk) =>
  isEnd(state)
    ? []
    : findingsIn([text, place].filter(Boolean).join('\n'), expectedAt(topicCode)).map(({ kind }) => kind)

/** The warning that whoever sent it went past, or never saw: by mail, from another system. */
export async function Guard({ found }: { found: CaseAtDesk }) {
  const kinds = foundInCase(found)
  if (kinds.length === 0) return null
  const [t, routes] = await Promise.all([getTranslations('channels.desk'), routesOf(kinds)])
  return (
    <Notice tone="warning" title={t('title')}>
      <StaffFindings found={routes} />
      {kinds.some(natureOf) && (
        <p>
          <a href="#registry">{t('handOver')}</a>
        </p>
      )}
    </Notice>
  )
}
