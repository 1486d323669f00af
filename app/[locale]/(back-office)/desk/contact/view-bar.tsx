import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { paths } from '@/app/_server/here'
import { Fold } from '@/components/ui/fold'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { SaveViewForm, UpdateViewForm } from '@/components/ui/view-forms'
import type { CaseView } from '@/db/contact/views/reads'
import { save, update } from './actions'

type Props = {
  view: CaseView | null
  /** The view came by itself: nobody has asked for it. */
  opened: boolean
  /** The queue opened with the officer's own unit. */
  unit: boolean
  /** The filters in sight, and whether they are others than the view's. */
  query: string
  changed: boolean
  did: string
}

/** Which saved view is in sight, and the way to save another. */
export async function ViewBar({ view, opened, unit, query, changed, did }: Props) {
  const [t, to] = await Promise.all([getTranslations('queue.views'), paths()])
  return (
    <ClientTexts only={['queue.views']}>
      {did === 'saved' && (
        <Notice tone="success" live="status">
          {t('done.saved')}
        </Notice>
      )}
      {view && (
        <p>
          <strong>{t(changed ? 'changed' : opened ? 'opened' : 'current', { name: view.name })}</strong>{' '}
          {opened && <Link href={to('/desk/contact', undefined, { pile: 'open' })}>{t('all')}</Link>}{' '}
          <Link href={to('/desk/contact/views')}>{t('manage')}</Link>
        </p>
      )}
      {unit && (
        <p>
          <strong>{t('unitOpened')}</strong>{' '}
          <Link href={to('/desk/contact', undefined, { pile: 'open' })}>{t('all')}</Link>
        </p>
      )}
      {view && changed && <UpdateViewForm action={update} view={view} query={query} />}
      <Fold title={t('saveTitle')}>
        <SaveViewForm action={save} submission={randomUUID()} query={query} asks={['shared', 'opening']} />
      </Fold>
    </ClientTexts>
  )
}
