import { getLocale, getTranslations } from 'next-intl/server'
import { dutiesHere, roundsAtDesk } from '@/app/_server/desk'
import { dutyPages } from '@/app/_server/duty-pages'
import { localized, paths } from '@/app/_server/here'
import { DateTime } from '@/components/ui/amounts'
import { EmptyState } from '@/components/ui/empty-state'
import { formatWeekday } from '@/components/ui/format'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { Round } from '@/db/budget/rounds/reads'
import { endOf } from '@/db/budget/rounds/rules'

/** What waits at the budget desk, and where each round stands. */
export async function BudgetTasks() {
  const [t, to, pick, locale, duties, rounds] = await Promise.all([
    getTranslations('desk'),
    paths(),
    localized(),
    getLocale(),
    dutiesHere(),
    roundsAtDesk(),
  ])
  const nameOf = (slug: string) => pick(rounds.find(({ round }) => round.slug === slug)?.round.name ?? {})
  return (
    <>
      <section className="flow">
        <h2>{t('waiting')}</h2>
        {duties.length === 0 ? (
          <EmptyState title={t('nothing')} action={<a href={to('/desk/budget')}>{t('allRounds')}</a>}>
            <p>{t('nothingText')}</p>
          </EmptyState>
        ) : (
          <Table
            caption={t('waiting')}
            captionHidden
            dense
            rows={duties}
            rowKey={({ kind, round }) => `${round}-${kind}`}
            columns={[
              {
                key: 'task',
                head: t('task'),
                heads: true,
                cell: ({ kind, round, count }) => (
                  <a href={to(dutyPages[kind], { round })}>{t(`duty.${kind}`, { count: count ?? 0 })}</a>
                ),
              },
              { key: 'round', head: t('round'), cell: ({ round }) => nameOf(round) },
              {
                key: 'by',
                head: t('by'),
                cell: ({ by, late }) => {
                  if (late)
                    return <Tag tone="danger">{by ? t('lateOn', { day: formatWeekday(by, locale) }) : t('late')}</Tag>
                  return by ? <DateTime at={by} locale={locale} /> : t('noDay')
                },
              },
            ]}
          />
        )}
      </section>
      {rounds.length > 0 && (
        <section className="flow">
          <h2>{t('now')}</h2>
          <Table
            caption={t('now')}
            captionHidden
            dense
            rows={rounds
              .filter(({ round }) => round.phase !== 'result')
              .sort((a, b) => endsAt(a.round) - endsAt(b.round))}
            rowKey={({ round }) => round.id}
            columns={[
              {
                key: 'round',
                head: t('round'),
                heads: true,
                cell: ({ round }) => <a href={to('/desk/budget/[round]', { round: round.slug })}>{pick(round.name)}</a>,
              },
              {
                key: 'phase',
                head: t('phaseHead'),
                cell: ({ round }) => t(`phase.${round.publishedAt ? round.phase : 'draft'}`),
              },
              {
                key: 'until',
                head: t('until'),
                cell: ({ round }) => {
                  const end = round.publishedAt && endOf(round.phase, round)
                  return end ? <DateTime at={end} locale={locale} /> : '–'
                },
              },
            ]}
          />
        </section>
      )}
    </>
  )
}

/** What ends first is most urgent; a draft has no end. */
const endsAt = (round: Round) => (round.publishedAt && endOf(round.phase, round)?.valueOf()) || Number.MAX_SAFE_INTEGER
