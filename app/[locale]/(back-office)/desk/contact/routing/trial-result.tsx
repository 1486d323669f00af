import { getLocale, getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { Fold } from '@/components/ui/fold'
import { formatNumber } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import type { Texts } from '@/db/columns'
import type { Priority } from '@/db/contact/cases/priorities/input'
import { titleOf } from '@/db/contact/cases/rules'
import { type Trial, trialDays } from '@/db/contact/routing/trials/reads'

type Receiver = { unit: Texts; handler: string | null; receiver: string | null; priority: Priority | null }
const shownAtMost = 100

/** What other rules would have done: how many cases, from whom to whom, and which. */
export async function TrialResult({ trial: { cases, full, flows, moved } }: { trial: Trial }) {
  const [t, priority, to, pick, locale] = await Promise.all([
    getTranslations('routing.trial'),
    getTranslations('priority'),
    paths(),
    localized(),
    getLocale(),
  ])
  const named = ({ unit, handler, receiver, priority: level }: Receiver) => {
    const inTown = [pick(unit), handler, level && t('pressing', { level: priority(`name.${level}`) })]
      .filter(Boolean)
      .join(', ')
    return receiver ? t('suggests', { unit: inTown, name: receiver }) : inTown
  }
  return (
    <Notice tone={moved.length ? 'warning' : 'info'} live="status" title={t('title', { days: trialDays })}>
      <p>{t('moved', { moved: moved.length, cases })}</p>
      {full && <p>{t('full', { cases })}</p>}
      {moved.length > 0 && (
        <div className="flow">
          <Table
            caption={t('flows')}
            dense
            rows={flows}
            rowKey={({ from, to: then }) => `${named(from)} ${named(then)}`}
            columns={[
              { key: 'from', head: t('from'), heads: true, cell: ({ from }) => named(from) },
              { key: 'to', head: t('to'), cell: ({ to: then }) => named(then) },
              { key: 'cases', head: t('cases'), numeric: true, cell: (flow) => formatNumber(flow.cases, locale) },
            ]}
          />
          <Fold title={t('which', { count: Math.min(moved.length, shownAtMost) })}>
            <Table
              caption={t('list')}
              captionHidden
              dense
              rows={moved.slice(0, shownAtMost)}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'case',
                  head: t('case'),
                  heads: true,
                  cell: ({ id, reference, text, topic }) => (
                    <>
                      <Link href={to('/desk/contact/[case]', { case: id })}>{titleOf(text)}</Link>
                      <span className="row-note">{`${reference} · ${pick(topic)}`}</span>
                    </>
                  ),
                },
                { key: 'from', head: t('from'), cell: ({ from }) => named(from) },
                { key: 'to', head: t('to'), cell: ({ to: then }) => named(then) },
              ]}
            />
          </Fold>
        </div>
      )}
    </Notice>
  )
}
