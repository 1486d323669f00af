import { getLocale, getTranslations } from 'next-intl/server'
import { localized } from '@/app/_server/here'
import { officer, town } from '@/app/_server/session'
import { RoundRules } from '@/components/budget/round-rules'
import { formatMoment, formatMoney } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { findManifest } from '@/db/budget/rounds/manifest/reads'
import type { Round } from '@/db/budget/rounds/reads'

/** The frozen settings to read, and why they cannot change. */
export async function FrozenRules({ round }: { round: Round }) {
  const [t, pick, locale, here, asker] = await Promise.all([
    getTranslations('rounds.form'),
    localized(),
    getLocale(),
    town(),
    officer('budget'),
  ])
  const frozen = await findManifest(asker, round.id)
  const { votingFrom: from, votingUntil: until, ballot, rule, pots } = round
  return (
    <>
      <Notice title={t('frozenTitle')}>
        {t('frozenText', { at: frozen ? formatMoment(frozen.frozenAt, locale) : '' })}
      </Notice>
      <ul>
        {pots.map(({ key, name, cents }) => (
          <li key={key}>
            {pick(name)}, {formatMoney(cents, locale)}
          </li>
        ))}
      </ul>
      <RoundRules rules={{ right: round, voting: { from, until }, ballot, rule, pots }} town={pick(here.name)} />
    </>
  )
}
