import { getLocale, getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { BulkForm } from '@/components/grants/bulk-form'
import { DecisionTable } from '@/components/grants/decision-table'
import { formatDay } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { Meter } from '@/components/ui/progress'
import type { GrantDuty, GrantOfficer } from '@/db/actors'
import { finnishDay } from '@/db/fields'
import type { ManyAct } from '@/db/grants/decisions/input'
import { listOpenMeetings } from '@/db/grants/decisions/meetings/reads'
import type { DecisionPile } from '@/db/grants/decisions/piles/input'
import type { DecisionRow, WaitingRow } from '@/db/grants/decisions/piles/reads'
import { act } from './actions'
import { WaitingTable } from './waiting-table'

type Props = {
  asker: GrantOfficer
  pile: DecisionPile
  rows: readonly DecisionRow[]
  waiting: readonly WaitingRow[]
}

const actsOn: Partial<Record<DecisionPile, readonly [ManyAct, GrantDuty][]>> = {
  waiting: [['begin', 'prepare']],
  draft: [['propose', 'prepare']],
  proposal: [
    ['make', 'decide'],
    ['approve', 'decide'],
    ['agenda', 'minute'],
  ],
  made: [
    ['notify', 'minute'],
    ['notify', 'decide'],
  ],
}

/** One pile as a list, with what this reader may do to many of its rows at once. */
export async function Pile({ asker, pile, rows, waiting }: Props) {
  const [t, locale, to, pick, meetings] = await Promise.all([
    getTranslations('decisions'),
    getLocale(),
    paths(),
    localized(),
    pile === 'proposal' && asker.duties.includes('minute') ? listOpenMeetings(asker) : [],
  ])
  const may = (actsOn[pile] ?? []).filter(([, duty]) => asker.duties.includes(duty)).map(([one]) => one)
  const acts = [...new Set(may)].filter((one) => one !== 'agenda' || meetings.length > 0)
  const ticks = acts.length > 0
  const href = (decision: string) => to('/desk/grants/decisions/[decision]', { decision })
  const table =
    pile === 'waiting' ? (
      <WaitingTable rows={waiting} ticks={ticks} />
    ) : (
      <DecisionTable {...{ rows, ticks, href, pick }} />
    )
  const lacksMeeting = may.includes('agenda') && meetings.length === 0 && rows.some(({ maker }) => maker === 'board')
  return (
    <>
      {pile === 'made' && <Letters rows={rows} />}
      {lacksMeeting && (
        <p>
          {t('one.noMeetings')} <Link href={to('/desk/grants/meetings')}>{t('meetings.title')}</Link>
        </p>
      )}
      {ticks ? (
        <BulkForm
          action={act}
          acts={acts.map((one) => ({ act: one, label: t(`many.${one as 'make'}`) }))}
          region={t(`pile.${pile}`)}
          {...(acts.includes('agenda') && {
            meetings: meetings.map(({ id, board, on }) => ({
              value: id,
              label: `${pick(board)} ${formatDay(on, locale)}`,
            })),
          })}
          {...(acts.includes('notify') && { today: finnishDay(new Date()) })}
        >
          {table}
        </BulkForm>
      ) : (
        table
      )}
    </>
  )
}

/** How far the worker has come with the letters. */
async function Letters({ rows }: { rows: readonly DecisionRow[] }) {
  const t = await getTranslations('decisions.letters')
  const [done, all] = [rows.filter(({ hasLetter }) => hasLetter).length, rows.length]
  if (all === 0 || done === all) return null
  return (
    <div className="flow column">
      <Meter share={done / all} label={t('progress', { done, all })} left={t('progress', { done, all })} />
      <p className="muted">{t('text')}</p>
    </div>
  )
}
