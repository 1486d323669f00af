import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { paths } from '@/app/_server/here'
import { resultWords } from '@/app/_server/result-words'
import { officer } from '@/app/_server/session'
import { TieSentences } from '@/components/budget/result-account'
import { ResultComparison } from '@/components/budget/result-comparison'
import { ResultMoney } from '@/components/budget/result-money'
import { ResultTable } from '@/components/budget/result-table'
import { ButtonLink, ButtonRow } from '@/components/ui/button'
import { Fold } from '@/components/ui/fold'
import { formatDay, formatMoment } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { findManifest } from '@/db/budget/rounds/manifest/reads'
import type { Round } from '@/db/budget/rounds/reads'
import type { Counting } from '@/db/budget/tally/reads'
import { potResults } from '@/db/budget/tally/results/rules'
import { count as ask, publish } from './actions'
import { CountForm } from './count-form'
import { PublishForm } from './publish-form'

type Props = { round: Round; counting: Counting }

/** What the count found, before anybody else sees it, and the button that shows it to everybody. */
export async function CheckAndPublish({ round, counting }: Props) {
  const frozen = await findManifest(await officer('budget'), round.id)
  const pots = frozen ? potResults(frozen.manifest, counting.runs) : []
  const [t, to, words] = await Promise.all([getTranslations('results.desk'), paths(), resultWords(pots, null)])
  const hrefOf = (proposal: string) => to('/desk/budget/[round]/proposals/[proposal]', { round: round.slug, proposal })
  const { count, publishedAt } = counting
  return (
    <>
      {publishedAt ? (
        <Published round={round} at={formatMoment(publishedAt, words.locale)} />
      ) : (
        <PublishStage round={round} count={count?.id ?? ''} locale={words.locale} />
      )}
      <section className="flow-wide" aria-labelledby="check">
        <h2 id="check">{t('check')}</h2>
        {count?.finishedAt && !publishedAt && (
          <p>{t('checkText', { at: formatMoment(count.finishedAt, words.locale) })}</p>
        )}
        {pots.map((pot) => (
          <div key={pot.key} className="flow">
            {pots.length > 1 && <h3>{words.pick(pot.name)}</h3>}
            <ResultMoney pot={pot} words={words} />
            {frozen && <ResultTable pot={pot} form={frozen.manifest.ballot} words={words} hrefOf={hrefOf} />}
            <TieSentences pot={pot} words={words} />
            <Fold title={t('comparison')}>
              <ResultComparison pot={pot} words={words} />
            </Fold>
            <p className="small">
              {t('artefact')}: <code className="result-hash">{pot.official.sha256}</code>
            </p>
          </div>
        ))}
      </section>
      {!publishedAt && (
        <ClientTexts only={['results.desk']}>
          <CountForm again action={ask.bind(null, { slug: round.slug, round: round.id })} />
        </ClientTexts>
      )}
    </>
  )
}

async function Published({ round: { slug }, at }: { round: Round; at: string }) {
  const [t, to] = await Promise.all([getTranslations('results.desk'), paths()])
  return (
    <Notice tone="success" title={t('published')}>
      <p>{t('publishedAt', { at })}</p>
      <ButtonRow>
        <ButtonLink small href={to('/budget/[round]/result', { round: slug })}>
          {t('toResult')}
        </ButtonLink>
        <ButtonLink small look="secondary" href={to('/desk/budget/[round]/follow-up', { round: slug })}>
          {t('toFollowUp')}
        </ButtonLink>
      </ButtonRow>
    </Notice>
  )
}

type StageProps = { round: Round; count: string; locale: Parameters<typeof formatDay>[1] }

async function PublishStage({ round, count, locale }: StageProps) {
  const t = await getTranslations('results.desk')
  const { slug, id, now, resultOn } = round
  return (
    <section className="tinted flow" aria-labelledby="publish">
      <h2 id="publish">{t('publish')}</h2>
      <p className="column">{t('publishText')}</p>
      {now < resultOn && <p className="column">{t('early', { on: formatDay(resultOn, locale) })}</p>}
      <ClientTexts only={['results.desk']}>
        <PublishForm action={publish.bind(null, { slug, round: id })} count={count} />
      </ClientTexts>
    </section>
  )
}
