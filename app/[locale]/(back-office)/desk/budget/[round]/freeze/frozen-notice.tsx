import { getLocale, getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { formatMoment } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { findManifest } from '@/db/budget/rounds/manifest/reads'
import type { Round } from '@/db/budget/rounds/reads'

/** When the round was frozen, under which hash, and why it stays so. */
export async function FrozenNotice({ round }: { round: Round }) {
  const [t, to, locale, asker] = await Promise.all([
    getTranslations('rounds.freeze'),
    paths(),
    getLocale(),
    officer('budget'),
  ])
  const frozen = await findManifest(asker, round.id)
  if (!frozen) return null
  return (
    <Notice tone="success" title={t('done', { at: formatMoment(frozen.frozenAt, locale) })}>
      <p>{t('doneText', { from: formatMoment(round.votingFrom, locale) })}</p>
      <p>
        {t('hash')}: <code className="break-all">{frozen.sha256}</code>
      </p>
      <p>
        <a href={to('/budget/[round]/rules', { round: round.slug })}>{t('public')}</a>
      </p>
    </Notice>
  )
}
