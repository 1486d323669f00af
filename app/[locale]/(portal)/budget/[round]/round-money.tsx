import { getLocale, getTranslations } from 'next-intl/server'
import { localized } from '@/app/_server/here'
import { moneyOf } from '@/components/budget/round-figures'
import { formatMoney } from '@/components/ui/format'
import { StackedBar } from '@/components/ui/stacked-bar'
import type { Round } from '@/db/budget/rounds/reads'

/** The money to share, pot by pot. */
export async function RoundMoney({ round: { pots } }: { round: Round }) {
  const [t, pick, locale] = await Promise.all([getTranslations('rounds'), localized(), getLocale()])
  const total = t('potsTitle', { money: formatMoney(moneyOf({ pots }), locale) })
  const whole = pots.some(({ wholeTown }) => wholeTown)
  return (
    <section className="flow">
      <h2>{t('pots')}</h2>
      <StackedBar
        title={total}
        segments={pots.map(({ key, name, cents }) => ({
          key,
          label: pick(name),
          value: cents,
          text: formatMoney(cents, locale),
        }))}
      />
      {pots.some(({ wholeTown }) => !wholeTown) && <p>{t(whole ? 'potsBoth' : 'potsAreas')}</p>}
    </section>
  )
}
