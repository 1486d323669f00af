import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { Fold } from '@/components/ui/fold'
import { Link } from '@/components/ui/link'
import { Tag } from '@/components/ui/tag'
import { countHelps } from '@/db/contact/advice/reads'
import type { CaseAtDesk } from '@/db/contact/cases/reads'
import { findPublication } from '@/db/contact/publications/reads'
import { copyOf, isShown, verdictsFor, withoutDetails } from '@/db/contact/publications/rules'
import { PublicationForm } from './publication-form'

/** Whether everybody may read of the case, and in which words: a decision apart from handling it. */
export async function Publication({ found, open }: { found: CaseAtDesk; open: boolean }) {
  const [asker, t, to, typed] = await Promise.all([
    officer('contact'),
    getTranslations('publication'),
    paths(),
    parked(),
  ])
  const [publication, helped, advice] = await Promise.all([
    findPublication(asker, found.id),
    countHelps(asker, found.id),
    getTranslations('advice'),
  ])
  if (!publication)
    return (
      <section className="flow" aria-labelledby="publication-heading">
        <h2 id="publication-heading">{t('title')}</h2>
        <p className="muted">{t('notAsked')}</p>
      </section>
    )
  const { state, version, reason, publishable } = publication
  const verdicts = verdictsFor(state, publishable)
  const copy = publication.text ? publication : copyOf(found)
  const told = found.events.findLast(({ kind, words }) => kind === 'moved' && words)?.words
  const answer = publication.answer ?? withoutDetails(told ?? '')
  return (
    <section className="flow" aria-labelledby="publication-heading">
      <h2 id="publication-heading">{t('title')}</h2>
      <p>
        <Tag tone={isShown(state) ? 'success' : 'neutral'}>{t(`state.${state}`)}</Tag> {reason && t(`reason.${reason}`)}{' '}
        {isShown(state) && <Link href={to('/contact/published/[case]', { case: found.reference })}>{t('look')}</Link>}
      </p>
      {helped > 0 && <p className="muted">{advice('helpedCount', { count: helped })}</p>}
      {verdicts.length > 0 && (
        <Fold title={t(isShown(state) ? 'change' : 'decide')} open={open}>
          <ClientTexts only={['publication']}>
            <PublicationForm
              id={found.id}
              version={version}
              verdicts={verdicts}
              located={found.latitude !== null}
              initial={
                typed?.verdict
                  ? typed
                  : { title: copy.title ?? '', text: copy.text ?? '', place: copy.place ?? '', answer }
              }
            />
          </ClientTexts>
        </Fold>
      )}
    </section>
  )
}
