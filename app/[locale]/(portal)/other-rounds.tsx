import { getLocale, getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { formatEnd } from '@/components/ui/format'
import type { Round } from '@/db/budget/rounds/reads'
import { endOf, type Phase } from '@/db/budget/rounds/rules'

/** Phases whose end is the beginning that people wait for. */
const opens: ReadonlySet<Phase> = new Set(['before', 'waiting'])

/** What else is open, in a line each. */
export async function OtherRounds({ rounds }: { rounds: readonly Round[] }) {
  const [t, to, pick, locale] = await Promise.all([getTranslations('home'), paths(), localized(), getLocale()])
  if (rounds.length === 0) return null
  return (
    <section className="tinted flow home-others" aria-labelledby="others">
      <h2 id="others">{t('also')}</h2>
      <ul>
        {rounds.slice(0, 4).map((round) => {
          const end = endOf(round.phase, round)
          const state = t(`state.${round.phase}`)
          return (
            <li key={round.id}>
              <a href={to('/budget/[round]', { round: round.slug })}>{pick(round.name)}</a>{' '}
              <span>
                {end
                  ? t(opens.has(round.phase) ? 'alsoFrom' : 'alsoUntil', { state, moment: formatEnd(end, locale) })
                  : state}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
