import { getLocale, getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { EmptyState } from '@/components/ui/empty-state'
import { formatMoment } from '@/components/ui/format'
import type { listHidden, listReported } from '@/db/budget/ideas/moderation/reads'
import { type Entry, QueueList } from './queue-list'

type Props = {
  reported: Awaited<ReturnType<typeof listReported>>
  hidden: Awaited<ReturnType<typeof listHidden>>
  round: string
  /** The id of the thing being judged. */
  chosen?: string
}

export async function Queue({ reported, hidden, round, chosen }: Props) {
  const [t, to, locale] = await Promise.all([getTranslations('ideas.moderation'), paths(), getLocale()])
  const entry = (thing: Thing, meta: string): Entry => ({
    id: thing.comment ?? thing.idea,
    href: to('/desk/budget/[round]/moderation', { round }, { idea: thing.idea, comment: thing.comment ?? undefined }),
    title: t(thing.comment ? 'comment' : 'idea', { number: thing.number }),
    text: thing.comment ? thing.text : thing.title,
    meta,
  })
  const waiting = reported.map((thing) =>
    entry(
      thing,
      [t('reports', { count: thing.reports }), t('since', { date: formatMoment(thing.since, locale) })].join(', '),
    ),
  )
  const out = hidden.map((thing) =>
    entry(thing, t('hiddenBy', { name: thing.by, date: formatMoment(thing.at, locale), reason: thing.reason })),
  )
  return (
    <div className="flow-wide">
      <section className="flow" aria-labelledby="waiting">
        <h2 id="waiting" className="text-2">
          {t('queue')}
        </h2>
        {waiting.length === 0 ? (
          <EmptyState title={t('none')}>
            <p>{t('noneText')}</p>
          </EmptyState>
        ) : (
          <QueueList entries={waiting} chosen={chosen} />
        )}
      </section>
      <section className="flow" aria-labelledby="hidden">
        <h2 id="hidden" className="text-2">
          {t('hiddenNow')}
        </h2>
        {out.length === 0 ? <p className="muted">{t('noHidden')}</p> : <QueueList entries={out} chosen={chosen} />}
      </section>
    </div>
  )
}

type Thing = { idea: string; comment: string | null; number: number; title: string; text: string }
