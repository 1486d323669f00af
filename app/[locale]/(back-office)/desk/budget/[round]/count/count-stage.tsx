import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { paths } from '@/app/_server/here'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Round } from '@/db/budget/rounds/reads'
import type { Counting } from '@/db/budget/tally/reads'
import { count as ask } from './actions'
import { CountForm } from './count-form'
import { CountProgress } from './count-progress'

/** The button that starts the count, and the count as it goes on in the worker. */
export async function CountStage({ round, counting: { count } }: { round: Round; counting: Counting }) {
  const [t, to] = await Promise.all([getTranslations('results.desk'), paths()])
  const { slug, id } = round
  const action = ask.bind(null, { slug, round: id })
  if (count?.state === 'finished') return null
  if (!count || count.state === 'failed') {
    return (
      <section className="tinted flow" aria-labelledby="count">
        <h2 id="count">{t('count')}</h2>
        {count && (
          <Notice tone="danger" title={t('failed')}>
            {t('failedText')}
          </Notice>
        )}
        <p className="column">{t('countText')}</p>
        <ClientTexts only={['results.desk']}>
          <CountForm action={action} again={count !== null} />
        </ClientTexts>
      </section>
    )
  }
  const { state, done, total, late } = count
  return (
    <section className="tinted flow" aria-labelledby="counting">
      <h2 id="counting">{t(state === 'waiting' ? 'waiting' : 'counting')}</h2>
      <ClientTexts only={['results.desk']}>
        <CountProgress address={`/api/rounds/${slug}/count`} first={{ state, done, total }} />
      </ClientTexts>
      <p>{t('countingText')}</p>
      {state === 'waiting' && late && <Notice tone="warning">{t('late')}</Notice>}
      <ButtonLink small look="secondary" href={to('/desk/budget/[round]/count', { round: slug })}>
        {t('refresh')}
      </ButtonLink>
    </section>
  )
}
