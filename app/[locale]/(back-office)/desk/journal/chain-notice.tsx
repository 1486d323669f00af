import { getTranslations } from 'next-intl/server'
import { administrator } from '@/app/_server/session'
import { Notice } from '@/components/ui/notice'
import { verifyChain } from '@/db/journal/reads'

/** Computes the chain again and says whether it holds. */
export async function ChainNotice() {
  const [t, report] = await Promise.all([getTranslations('desk.log'), administrator().then(verifyChain)])
  if (!report.intact)
    return (
      <Notice tone="danger" title={t('broken')} live="alert">
        {t('brokenText', { seq: report.at })}
      </Notice>
    )
  return (
    <Notice tone="success" title={t('intact')} live="status">
      <p>{t('checkText')}</p>
      <p>{t('intactText', { count: report.entries })}</p>
      <p>
        <code className="hash">{report.head}</code>
      </p>
    </Notice>
  )
}
