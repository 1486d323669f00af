import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { ResultTable } from '@/components/budget/result-table'
import type { ResultWords } from '@/components/budget/result-words'
import type { Result } from '@/db/budget/tally/results/reads'

/** Everything that was voted on, with the reasons. */
export async function AllProposals({ result, words }: { result: Result; words: ResultWords }) {
  const [t, to] = await Promise.all([getTranslations('results.all'), paths()])
  const { pots, manifest, round } = result
  const hrefOf = (proposal: string) => to('/budget/[round]/proposals/[proposal]', { round: round.slug, proposal })
  return (
    <section className="flow" aria-labelledby="all">
      <h2 id="all">{t('title')}</h2>
      <p>{t('lead')}</p>
      {pots.map((pot) => (
        <div key={pot.key} className="flow">
          {pots.length > 1 && <h3>{words.pick(pot.name)}</h3>}
          {pot.withheld && <p>{t('withheld')}</p>}
          <ResultTable pot={pot} form={manifest.ballot} words={words} hrefOf={hrefOf} />
        </div>
      ))}
    </section>
  )
}
