import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'
import type { GrantRetentionReport } from '@/db/grants/retention/reads'
import { ReportTable } from './report'

/** What would go if the times that are being written held. */
export async function Trial({ report }: { report: GrantRetentionReport }) {
  const t = await getTranslations('grantKeeping')
  return (
    <Notice tone="info" live="status" title={t('trial')}>
      <ReportTable report={report} caption={t('trial')} />
      <p>{t('trialText')}</p>
    </Notice>
  )
}
