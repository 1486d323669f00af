import { getLocale, getTranslations } from 'next-intl/server'
import { dutyPages } from '@/app/_server/duty-pages'
import { localized, paths } from '@/app/_server/here'
import { formatEnd, justBefore } from '@/components/ui/format'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { Duty } from '@/db/budget/duties/rules'
import type { RoundWithFigures } from '@/db/budget/rounds/figures/reads'
import { endOf } from '@/db/budget/rounds/rules'
import { daysBetween, finnishDay } from '@/db/fields'

type Row = RoundWithFigures & { duty: Duty | undefined }

/** The rounds of the town: where each stands, until when, and what to do next. */
export async function RoundTable({ title, rounds }: { title: string; rounds: readonly Row[] }) {
  const [t, desk, all, to, pick, locale] = await Promise.all([
    getTranslations('rounds.desk'),
    getTranslations('desk'),
    getTranslations('rounds'),
    paths(),
    localized(),
    getLocale(),
  ])
  if (rounds.length === 0) return null
  const until = (round: Row) => {
    const end = round.publishedAt && endOf(round.phase, round)
    if (!end) return '–'
    const days = daysBetween(finnishDay(round.now), finnishDay(justBefore(end)))
    const away = days < 0 ? t('daysAgo', { days: -days }) : t('inDays', { days })
    return (
      <span>
        {formatEnd(end, locale)}, <span className="whitespace-nowrap">{away}</span>
      </span>
    )
  }
  return (
    <section className="flow">
      <h2>{title}</h2>
      <Table
        caption={title}
        captionHidden
        sticky
        dense
        rows={rounds}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'round',
            head: t('round'),
            heads: true,
            cell: ({ slug, name }) => <a href={to('/desk/budget/[round]', { round: slug })}>{pick(name) || slug}</a>,
          },
          {
            key: 'next',
            head: t('next'),
            cell: ({ duty, slug }) =>
              duty ? (
                <a href={to(dutyPages[duty.kind], { round: slug })}>
                  {desk(`duty.${duty.kind}`, { count: duty.count ?? 0 })}
                  {duty.late && ` (${desk('late')})`}
                </a>
              ) : (
                t('nothing')
              ),
          },
          {
            key: 'phase',
            head: t('phase'),
            cell: ({ publishedAt, phase }) => <Tag>{all(`phase.${publishedAt ? phase : 'draft'}`)}</Tag>,
          },
          { key: 'dates', head: t('dates'), cell: until },
          {
            key: 'figures',
            head: t('figures'),
            cell: ({ figures }) => {
              const some = (['ideas', 'proposals', 'voters'] as const).filter((name) => figures[name] > 0)
              return some.map((name) => t(name, { count: figures[name] })).join(', ') || '–'
            },
          },
          {
            key: 'copy',
            head: <span className="sr-only">{t('copy')}</span>,
            headText: '',
            cell: ({ slug, name }) => (
              <a
                href={to('/desk/budget/new', undefined, { from: slug })}
                aria-label={t('copyOf', { name: pick(name) })}
              >
                {t('copy')}
              </a>
            ),
          },
        ]}
      />
    </section>
  )
}
