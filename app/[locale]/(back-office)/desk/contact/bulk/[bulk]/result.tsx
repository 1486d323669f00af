import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { Notice } from '@/components/ui/notice'
import type { Bulk } from '@/db/contact/bulks/reads'
import { PlanTable } from './plan-table'
import { PressForm } from './press-form'

const nameless = { handler: null, unit: null, topic: null, main: '' }

/** What has become of each case, and what has not been come to. */
export async function Result({ bulk }: { bulk: Bulk }) {
  const t = await getTranslations('queue.bulk')
  const [left, done] = [null, 'done'].map((what) => bulk.items.filter(({ outcome }) => outcome === what).length)
  const main = bulk.items.filter(({ outcome }) => outcome === 'queue.isMain').length
  const held = bulk.items.length - (left ?? 0) - (done ?? 0) - main
  return (
    <>
      <Notice tone={held > 0 || left ? 'warning' : 'success'} live="status">
        <p>{t('done', { count: done ?? 0 })}</p>
        {held > 0 && <p>{t('wont', { count: held })}</p>}
        {Boolean(left) && <p>{t('left', { count: left ?? 0 })}</p>}
      </Notice>
      {Boolean(left) && (
        <ClientTexts only={['queue.bulk']}>
          <PressForm bulk={bulk.id} count={left ?? 0} again />
        </ClientTexts>
      )}
      <PlanTable bulk={bulk} caption={t('result')} names={nameless} />
    </>
  )
}
