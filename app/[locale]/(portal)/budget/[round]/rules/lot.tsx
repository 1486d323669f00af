import { getTranslations } from 'next-intl/server'
import { Fold } from '@/components/ui/fold'
import { Hash } from './hash'

/** The lot behind ties: its promise while voting is open, the secret itself afterwards. */
export async function Lot({ seedSha256, seed }: { seedSha256: string; seed: string | null }) {
  const t = await getTranslations('rounds.rules')
  return (
    <section className="flow column">
      <h2>{t('lot')}</h2>
      <p>{t(seed ? 'lotShown' : 'lotPromised')}</p>
      <Hash label={t('lotHash')} hash={seedSha256} />
      {seed && (
        <>
          <Hash label={t('seed')} hash={seed} />
          <Fold title={t('howTo')}>
            <p>{t('lotHow')}</p>
            <pre className="command">
              <code>printf %s {seed} | sha256sum</code>
            </pre>
            <p>{t('sameHash')}</p>
          </Fold>
        </>
      )}
      <p>{t('lotKey')}</p>
    </section>
  )
}
