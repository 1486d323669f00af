import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { paths } from '@/app/_server/here'
import { ButtonLink } from '@/components/ui/button'
import { Fold } from '@/components/ui/fold'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { SaveViewForm, UpdateViewForm } from '@/components/ui/view-forms'
import { save, update } from './actions'

type View = { id: string; name: string }
type Props = {
  view: View | null
  /** The filters in sight, and whether they are others than the view's. */
  query: string
  changed: boolean
  did: string
}

/** Which saved view is in sight, the way to save another, and the table of what is in sight. */
export async function ViewBar({ view, query, changed, did }: Props) {
  const [t, queue, to, locale] = await Promise.all([
    getTranslations('queue.views'),
    getTranslations('handling.queue'),
    paths(),
    getLocale(),
  ])
  return (
    <ClientTexts only={['queue.views']}>
      {did === 'saved' && (
        <Notice tone="success" live="status">
          {t('done.saved')}
        </Notice>
      )}
      {view && (
        <p>
          <strong>{t(changed ? 'changed' : 'current', { name: view.name })}</strong>{' '}
          <Link href={to('/desk/grants/applications/views')}>{t('manage')}</Link>
        </p>
      )}
      {view && changed && <UpdateViewForm action={update} view={view} query={query} />}
      <Fold title={t('saveTitle')}>
        <SaveViewForm action={save} submission={randomUUID()} query={query} />
      </Fold>
      <p>
        <ButtonLink look="secondary" small href={`/api/grants/queue?${query}&locale=${locale}`}>
          {queue('csv')}
        </ButtonLink>{' '}
        <span className="muted">{queue('csvHint')}</span>
      </p>
    </ClientTexts>
  )
}
