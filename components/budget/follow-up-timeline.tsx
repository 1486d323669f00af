import { useTranslations } from 'next-intl'
import { addressOf } from '@/components/budget/result-pictures'
import { Day } from '@/components/ui/amounts'
import { Picture } from '@/components/ui/picture'
import type { TagTone } from '@/components/ui/tag'
import { Timeline } from '@/components/ui/timeline'
import { type FollowUpState, standingOf } from '@/db/budget/follow-ups/rules'
import type { Locale, Localized } from '@/tenants/municipality'

export const followUpTones = { planned: 'info', 'under-way': 'warning', done: 'success' } as const satisfies Record<
  FollowUpState,
  TagTone
>

type Entry = {
  id: string
  state: FollowUpState
  happensOn: string
  text: Partial<Localized>
  spentCents: number | null
  illustration: string | null
  picture: { id: string; alt: string } | null
}
type Props = {
  entries: readonly Entry[]
  title: string
  priceCents: number
  words: { locale: Locale; pick: (texts: Partial<Localized>) => string; money: (cents: number) => string }
}

/** What has become of a winner, oldest first, and what it has cost against its price on the ballot. */
export function FollowUpTimeline({ entries, title, priceCents, words }: Props) {
  const t = useTranslations('followUps')
  const standing = standingOf(entries)
  return (
    <div className="flow">
      <Timeline
        label={t('steps', { proposal: title })}
        happenings={entries.map(({ id, state, happensOn, text, illustration, picture }, at) => ({
          key: id,
          title: t(`state.${state}`),
          date: <Day at={happensOn} locale={words.locale} />,
          state: at === entries.length - 1 && state !== 'done' ? 'current' : 'done',
          text: (
            <>
              <p>{words.pick(text)}</p>
              {picture && (
                <div className="follow-up-picture">
                  <Picture src={addressOf({ illustration, picture })} alt={picture.alt} rounded />
                </div>
              )}
            </>
          ),
        }))}
      />
      {standing && standing.spentCents !== null && (
        <Spending
          spentCents={standing.spentCents}
          done={standing.state === 'done'}
          priceCents={priceCents}
          money={words.money}
        />
      )}
    </div>
  )
}

type SpendingProps = { spentCents: number; priceCents: number; done: boolean; money: (cents: number) => string }

/** While a work goes on, what is left says nothing; once it is done, the difference does. */
function Spending({ spentCents, priceCents, done, money }: SpendingProps) {
  const t = useTranslations('followUps')
  const difference = spentCents - priceCents
  return (
    <p>
      {t('spent', { spent: money(spentCents), price: money(priceCents) })}
      {difference > 0 && ` ${t('over', { difference: money(difference) })}`}
      {done && difference < 0 && ` ${t('under', { difference: money(-difference) })}`}
    </p>
  )
}
