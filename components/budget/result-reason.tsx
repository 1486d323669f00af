import { useTranslations } from 'next-intl'
import type { ResultWords } from '@/components/budget/result-words'
import { Fold } from '@/components/ui/fold'
import type { Enough, Loser, Purse } from '@/db/budget/tally/artefact/rules'

type Props = { loser: Loser; points: boolean; words: ResultWords }

/** Why a proposal did not win, in words, and what would have been enough. */
export function ResultReason({ loser, points, words }: Props) {
  const t = useTranslations('results')
  const sentences = useReason(loser, points, words)
  return (
    <div className="result-reason">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {'usedBy' in loser && loser.usedBy && loser.usedBy.length > 0 && (
        <Fold title={t('reason.usedBy')}>
          <ul className="small">
            {loser.usedBy.map(({ project, cents }) => (
              <li key={project}>
                {t('reason.usedByItem', { title: words.titleOf(project), amount: words.money(cents) })}
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {mattered(loser) && (
        <Fold title={t('all.enough')}>
          <EnoughSentences enough={loser.enough} points={points} money={words.money} />
        </Fold>
      )}
    </div>
  )
}

/** A proposal without a price cannot be helped, and one that was shut out by another needs no arithmetic. */
const mattered = ({ reason }: Loser) => reason !== 'excluded-by' && reason !== 'comparison'

function useReason(loser: Loser, points: boolean, { money, titleOf }: ResultWords): string[] {
  const t = useTranslations('results')
  const amount = (count: number) => t(points ? 'pointsOf' : 'votesOf', { count })
  switch (loser.reason) {
    case 'no-support':
      return [t('reason.no-support')]
    case 'below-threshold':
      return [t('reason.below-threshold', { need: amount(loser.needScore), missing: amount(loser.missingScore) })]
    case 'not-eligible':
      return [loser.needVotes === null ? t('reason.no-price') : t('reason.not-eligible', { need: loser.needVotes })]
    case 'excluded-by':
      return [t('reason.excluded-by', { by: titleOf(loser.by) })]
    case 'did-not-fit':
      return [
        t('reason.did-not-fit', {
          rank: loser.rank,
          left: money(loser.leftCents),
          need: money(loser.needCents),
          missing: money(loser.missingCents),
        }),
      ]
    case 'count-stopped':
      return [
        t(loser.withReserve ? 'reason.count-stopped-reserve' : 'reason.count-stopped', {
          by: titleOf(loser.by),
          rank: loser.rank,
        }),
      ]
    case 'lost-tie':
      return [t('reason.lost-tie', { by: titleOf(loser.by), criterion: t(`criterion.${loser.criterion}`) })]
    case 'supporters-spent':
      return [
        spent(loser),
        ...(loser.rank !== undefined && loser.leftCents !== undefined
          ? [t('reason.turn', { rank: loser.rank, left: money(loser.leftCents) })]
          : []),
      ]
    case 'comparison':
      return [t('reason.comparison')]
  }

  function spent({ startCents, haveCents, needCents, missingCents, usedBy }: Purse) {
    // What is left was rounded down to whole cents; the rest was used, so that the sums on the page add up.
    const used = usedBy.length > 0 ? BigInt(startCents) - BigInt(haveCents) : 0n
    return t(used > 0n ? 'reason.supporters-spent' : 'reason.supporters-few', {
      start: money(startCents),
      used: money(String(used)),
      have: money(haveCents),
      need: money(needCents),
      missing: money(missingCents),
    })
  }
}

type EnoughProps = { enough: Enough | undefined; points: boolean; money: ResultWords['money'] }

function EnoughSentences({ enough, points, money }: EnoughProps) {
  const t = useTranslations('results')
  if (!enough) return <p className="small">{t('enough.unknown')}</p>
  const { extraScore, extraSupporters, priceCents } = enough
  return (
    <ul className="small">
      {extraScore !== undefined && (
        <li>
          {extraScore === null
            ? t('enough.scoreNever')
            : t('enough.score', { more: t(points ? 'pointsOf' : 'votesOf', { count: extraScore }) })}
        </li>
      )}
      {extraSupporters !== undefined && (
        <li>
          {extraSupporters === null ? t('enough.supportersNever') : t('enough.supporters', { count: extraSupporters })}
        </li>
      )}
      <li>{priceCents === null ? t('enough.priceNever') : t('enough.price', { price: money(priceCents) })}</li>
      {extraSupporters !== undefined && <li>{t('enough.note')}</li>}
    </ul>
  )
}
