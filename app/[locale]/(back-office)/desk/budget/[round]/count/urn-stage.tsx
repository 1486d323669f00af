import { getLocale, getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { paths } from '@/app/_server/here'
import { ButtonLink } from '@/components/ui/button'
import { DefinitionList } from '@/components/ui/definition-list'
import { formatEnd, formatMoment, formatNumber } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import type { Opening } from '@/db/budget/ballots/closing/reads'
import type { Round } from '@/db/budget/rounds/reads'
import type { Counting } from '@/db/budget/tally/reads'
import { close } from './actions'
import { CloseForm } from './close-form'
import { UrnWatch } from './urn-watch'

/** Until the urn has been opened: what is waited for, and the button that opens it. Afterwards: what was in it. */
export async function UrnStage({ round, opening, counting }: { round: Round; opening: Opening; counting: Counting }) {
  const [t, locale, to] = await Promise.all([getTranslations('results.desk'), getLocale(), paths()])
  const { slug, id, manifestHash, closed, now, votingFrom, votingUntil } = round
  if (!manifestHash) {
    return (
      <Notice tone="warning" title={t('notFrozen')}>
        <p>{t('notFrozenText')}</p>
        <ButtonLink small look="secondary" href={to('/desk/budget/[round]/freeze', { round: slug })}>
          {t('toFreeze')}
        </ButtonLink>
      </Notice>
    )
  }
  if (now < votingUntil) {
    return (
      <Notice title={t(now < votingFrom ? 'notBegun' : 'open')}>
        {t('openText', { until: formatEnd(votingUntil, locale) })}
      </Notice>
    )
  }
  if (!closed && opening.state === 'asked') {
    return (
      <section className="tinted flow" aria-labelledby="opening">
        <h2 id="opening">{t('opening')}</h2>
        <p className="column">{t('openingText')}</p>
        <UrnWatch address={`/api/rounds/${slug}/urn`} />
        {opening.late && <Notice tone="warning">{t('late')}</Notice>}
        <ButtonLink small look="secondary" href={to('/desk/budget/[round]/count', { round: slug })}>
          {t('refresh')}
        </ButtonLink>
      </section>
    )
  }
  if (!closed) {
    return (
      <section className="tinted flow" aria-labelledby="close">
        <h2 id="close">{t('close')}</h2>
        {opening.state === 'failed' && (
          <Notice tone="danger" title={t('openingFailed')}>
            {t('openingFailedText')}
          </Notice>
        )}
        <p className="column">{t('closeText')}</p>
        <ClientTexts only={['results.desk']}>
          <CloseForm action={close.bind(null, { slug, round: id })} />
        </ClientTexts>
      </section>
    )
  }
  const { closedAt, ballots, setAside } = counting
  return (
    <section className="flow column" aria-labelledby="closed">
      <h2 id="closed">{t('closed')}</h2>
      <DefinitionList
        facts={[
          { term: t('closedAt'), detail: closedAt && formatMoment(closedAt, locale) },
          { term: t('ballots'), detail: formatNumber(ballots, locale) },
          setAside > 0 && { term: t('setAside'), detail: formatNumber(setAside, locale) },
        ]}
      />
    </section>
  )
}
