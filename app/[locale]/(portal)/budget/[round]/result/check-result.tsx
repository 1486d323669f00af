import { getTranslations } from 'next-intl/server'
import { town } from '@/app/_server/session'
import type { ResultWords } from '@/components/budget/result-words'
import { DefinitionList } from '@/components/ui/definition-list'
import { Fold } from '@/components/ui/fold'
import { Icon } from '@/components/ui/icon'
import { mayPublishBallots } from '@/db/budget/tally/downloads/rules'
import type { Result } from '@/db/budget/tally/results/reads'

/** Everything with which anybody can check the result: files, their hashes, and the command that counts again. */
export async function CheckResult({ result, words }: { result: Result; words: ResultWords }) {
  const [t, here] = await Promise.all([getTranslations('results.check'), town()])
  const { pots: all, round, manifestSha256 } = result
  const pots = all.filter(({ withheld }) => !withheld)
  const base = `/api/rounds/${round.slug}`
  const first = pots.find(({ official, withheld }) => !withheld && mayPublishBallots(official.run))
  return (
    <section className="flow column" aria-labelledby="check">
      <h2 id="check">{t('title')}</h2>
      <p>{t('lead')}</p>
      <h3>{t('files')}</h3>
      <ul className="result-files">
        {all
          .filter(({ withheld }) => withheld)
          .map((pot) => (
            <li key={pot.key}>{t('withheld', { pot: words.pick(pot.name) })}</li>
          ))}
        {pots.map((pot) => {
          const name = words.pick(pot.name)
          if (!mayPublishBallots(pot.official.run)) return <li key={pot.key}>{t('pbWithheld', { pot: name })}</li>
          return <FileItem key={pot.key} href={`${base}/result/${pot.key}.pb`} label={t('pb', { pot: name })} />
        })}
        <FileItem href={`${base}/result/result.csv`} label={t('csv')} />
        {pots.map((pot) => (
          <FileItem
            key={pot.key}
            href={`${base}/result/${pot.key}.json`}
            label={t('json', { pot: words.pick(pot.name) })}
          />
        ))}
        <FileItem href={`${base}/manifest`} label={t('manifest')} />
      </ul>
      <p className="muted small">{t('licence')}</p>
      <div>
        <Fold title={t('hashes')}>
          <p>{t('hashesText')}</p>
          <DefinitionList
            narrow
            facts={[
              { term: t('manifestHash'), detail: <Hash value={manifestSha256} /> },
              ...pots.flatMap(({ key, name, official }) => [
                {
                  term: t('artefactHash', { pot: words.pick(name) }),
                  detail: <Hash key={key} value={official.sha256} />,
                },
                {
                  term: t('ballotsHash', { pot: words.pick(name) }),
                  detail: <Hash key={key} value={official.run.ballotsSha256} />,
                },
              ]),
            ]}
          />
        </Fold>
        {first && (
          <Fold title={t('recount')}>
            <p>{t('recountText')}</p>
            <pre className="command">
              <code>{`npm run recount -- ${here.id}-${round.slug}-${first.key}.pb`}</code>
            </pre>
          </Fold>
        )}
      </div>
    </section>
  )
}

function FileItem({ href, label }: { href: string; label: string }) {
  return (
    <li>
      <a href={href} download>
        <Icon name="download" />
        {label}
      </a>
    </li>
  )
}

function Hash({ value }: { value: string }) {
  return <code className="result-hash">{value}</code>
}
