import { getLocale, getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { localized } from '@/app/_server/here'
import { followUpTones } from '@/components/budget/follow-up-timeline'
import { addressOf } from '@/components/budget/result-pictures'
import { Fold } from '@/components/ui/fold'
import { formatMoney, formatWeekday } from '@/components/ui/format'
import { Picture } from '@/components/ui/picture'
import { Tag } from '@/components/ui/tag'
import type { DeskFollowUp } from '@/db/budget/follow-ups/reads'
import { remove } from './actions'
import { PictureForm } from './picture-form'
import { RemoveForm } from './remove-form'

type Props = {
  entries: readonly DeskFollowUp[]
  winner: { round: string; proposal: string }
  /** What was wrong with the picture sent to an entry. */
  trouble: { entry: string; problem: string; alt: string } | null
}

/** What has been told of a winner, newest first, with what staff can do to each entry. */
export async function Entries({ entries, winner, trouble }: Props) {
  const [t, state, pick, locale] = await Promise.all([
    getTranslations('followUps.desk'),
    getTranslations('followUps.state'),
    localized(),
    getLocale(),
  ])
  return (
    <ul className="flow">
      {entries
        .toReversed()
        .map(({ id, state: step, happensOn, text, spentCents, picture, illustration, writtenBy }) => {
          const day = formatWeekday(happensOn, locale)
          const own = trouble?.entry === id ? trouble : undefined
          return (
            <li key={id} className="boxed flow">
              <div className="row">
                <Tag tone={followUpTones[step]}>{state(step)}</Tag>
                <strong>{day}</strong>
                {spentCents !== null && (
                  <span>
                    {t('spent')} {formatMoney(spentCents, locale)}
                  </span>
                )}
              </div>
              <p>{pick(text)}</p>
              {picture && (
                <div className="follow-up-picture">
                  <Picture src={addressOf({ illustration, picture })} alt={picture.alt} rounded />
                </div>
              )}
              {writtenBy && <p className="muted small">{t('by', { name: writtenBy })}</p>}
              <div>
                {!picture && (
                  <Fold title={t('addPictureTo', { day })} open={own !== undefined}>
                    <PictureForm entry={id} winner={winner} problem={own?.problem} alt={own?.alt} />
                  </Fold>
                )}
                <Fold title={t('removeThis', { day })}>
                  <ClientTexts only={['followUps.desk']}>
                    <RemoveForm action={remove.bind(null, winner)} entry={id} day={day} />
                  </ClientTexts>
                </Fold>
              </div>
            </li>
          )
        })}
    </ul>
  )
}
