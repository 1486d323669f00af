import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { Notice } from '@/components/ui/notice'
import { StartForm } from './start-form'

/** Nothing goes before somebody has read the report and said so. */
export async function FirstRun({ mayStart }: { mayStart: boolean }) {
  const t = await getTranslations('grantKeeping.first')
  return (
    <Notice tone="warning" title={t('title')}>
      <p>{t('text')}</p>
      {mayStart ? (
        <ClientTexts only={['grantKeeping.first']}>
          <StartForm />
        </ClientTexts>
      ) : (
        <p>{t('who')}</p>
      )}
    </Notice>
  )
}
