import { getTranslations } from 'next-intl/server'
import { SharesSentences, TieSentences } from '@/components/budget/result-account'
import { ResultSteps } from '@/components/budget/result-steps'
import type { ResultWords } from '@/components/budget/result-words'
import { CountingSentences, TieSentence } from '@/components/budget/round-counting-sentences'
import { Fold } from '@/components/ui/fold'
import type { Result } from '@/db/budget/tally/results/reads'

/** The count explained: the rule, every round, ties and the lot. */
export async function HowCounted({ result, words }: { result: Result; words: ResultWords }) {
  const t = await getTranslations('results.how')
  const { pots, manifest, seed } = result
  const { rule } = manifest
  return (
    <section className="flow" aria-labelledby="how">
      <h2 id="how">{t('title')}</h2>
      <p className="column">{t('lead')}</p>
      <div>
        <Fold title={t('rule')}>
          <div className="column flow">
            <CountingSentences rule={rule} />
            {pots.map((pot) => (
              <SharesSentences key={pot.key} pot={pot} words={words} />
            ))}
          </div>
        </Fold>
        {rule.method === 'equal-shares' && rule.utility === 'cost' && (
          <Fold title={t('effective')}>
            <p className="column">{t('effectiveText')}</p>
          </Fold>
        )}
        <Fold title={t('steps')}>
          <div className="flow-wide">
            {pots
              .filter(({ official }) => official.run.steps.length > 0)
              .map((pot) => (
                <ResultSteps key={pot.key} pot={pot} words={words} />
              ))}
          </div>
        </Fold>
        <Fold title={t('ties')}>
          <div className="column flow">
            <p>
              <TieSentence rule={rule} />
            </p>
            {pots
              .filter(({ withheld }) => !withheld)
              .map((pot) => (
                <TieSentences key={pot.key} pot={pot} words={words} />
              ))}
            {seed && (
              <>
                <p>{t('lotText')}</p>
                <p>
                  {t('seed')}: <code className="result-hash">{seed}</code>
                </p>
              </>
            )}
          </div>
        </Fold>
      </div>
    </section>
  )
}
