import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { ButtonLink, ButtonRow } from '@/components/ui/button'
import { PressForm } from '@/components/ui/press-form'
import type { ApplicationAtDesk } from '@/db/grants/applications/handling/reads'
import { listHolders } from '@/db/grants/duties/reads'
import { take } from './actions'
import { AssignForm } from './assign-form'

/** Whose it is, and taking it up. */
export async function Work({ of: { application, supplement } }: { of: ApplicationAtDesk }) {
  const { id, version, state, handler, channel } = application
  if (['decided', 'withdrawn', 'expired'].includes(state)) return null
  const [t, arrivals, checks, to, preparers] = await Promise.all([
    getTranslations('handling.work'),
    getTranslations('arrivals'),
    getTranslations('checks'),
    paths(),
    officer('grants').then((asker) => listHolders(asker, 'prepare')),
  ])
  return (
    <section className="column flow" aria-labelledby="work">
      <h2 id="work">{t('title')}</h2>
      {state === 'received' && (
        <PressForm action={take} fields={{ application: id, version: String(version) }} look="primary" small={false}>
          {t('take')}
        </PressForm>
      )}
      {state !== 'received' && (
        <ButtonRow>
          <ButtonLink href={to('/desk/grants/applications/[application]/check', { application: id })}>
            {checks(state === 'inCheck' ? 'open' : 'title')}
          </ButtonLink>
          {channel === 'paper' && supplement && (
            <ButtonLink look="secondary" href={to('/desk/grants/paper/[application]', { application: id })}>
              {arrivals('keyInCompletion')}
            </ButtonLink>
          )}
        </ButtonRow>
      )}
      <AssignForm application={id} version={version} preparers={preparers} initial={{ handler: handler ?? '' }} />
    </section>
  )
}
