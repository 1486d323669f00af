import { getLocale, getTranslations } from 'next-intl/server'
import { RowTick } from '@/components/grants/bulk-form'
import { outcomeTone, stateTone } from '@/components/grants/decision-tone'
import { Money } from '@/components/ui/amounts'
import { formatDay } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { Tag, Tags } from '@/components/ui/tag'
import type { DecisionState, Maker, Outcome } from '@/db/grants/decisions/input'

type DecisionRow = {
  readonly id: string
  readonly version: number
  readonly number: string
  readonly applicant: string
  readonly call: Readonly<Record<string, string | undefined>>
  readonly outcome: Outcome
  readonly grantedCents: number
  readonly recoveredCents: number | null
  readonly state: DecisionState
  readonly lacks: readonly ('sumFits' | 'reasonGiven' | 'blocksFull')[]
  readonly twoPersons: boolean
  readonly approved: boolean
  readonly hasLetter: boolean
  /** ISO day. */
  readonly lastDay: string | null
  readonly maker: Maker
  readonly section: number | null
  readonly year: number | null
}

type Props = {
  rows: readonly DecisionRow[]
  ticks: boolean
  href: (id: string) => string
  pick: (words: DecisionRow['call']) => string
}

/** Decisions in a list: of whom, what, and how they stand. */
export async function DecisionTable({ rows, ticks, href, pick }: Props) {
  const [t, locale] = await Promise.all([getTranslations('decisions'), getLocale()])
  const tick = {
    key: 'tick',
    head: <span className="sr-only">{t('head.choose')}</span>,
    cell: ({ id, version, number, applicant }: DecisionRow) => (
      <RowTick value={`${id}:${version}`} label={t('choose', { number, applicant })} />
    ),
  }
  return (
    <Table
      caption={t('title')}
      captionHidden
      dense
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        ...(ticks ? [tick] : []),
        {
          key: 'applicant',
          head: t('head.applicant'),
          heads: true,
          cell: ({ id, number, applicant, call }) => (
            <>
              <Link href={href(id)}>
                {number} {applicant}
              </Link>
              <span className="row-note">{pick(call)}</span>
            </>
          ),
        },
        {
          key: 'outcome',
          head: t('head.outcome'),
          cell: ({ outcome }) => <Tag tone={outcomeTone[outcome]}>{t(`outcome.${outcome}`)}</Tag>,
        },
        {
          key: 'granted',
          head: t('head.granted'),
          numeric: true,
          cell: ({ grantedCents, recoveredCents }) => <Money cents={recoveredCents ?? grantedCents} locale={locale} />,
        },
        { key: 'state', head: t('head.state'), cell: (row) => <State row={row} /> },
      ]}
    />
  )
}

async function State({ row }: { row: DecisionRow }) {
  const [t, locale] = await Promise.all([getTranslations('decisions'), getLocale()])
  const { state, lacks, twoPersons, approved, hasLetter, lastDay, maker, section, year } = row
  const isProposal = state === 'proposal'
  return (
    <Tags>
      <Tag tone={stateTone[state]}>{t(`state.${state}`)}</Tag>
      {section !== null && <Tag>{maker === 'board' ? `§ ${section}` : `§ ${section}/${year}`}</Tag>}
      {(state === 'draft' || isProposal) && <Tag>{t(`maker.${maker}`)}</Tag>}
      {state === 'draft' &&
        lacks.map((lack) => (
          <Tag key={lack} tone="warning">
            {t(`lacks.${lack}`)}
          </Tag>
        ))}
      {isProposal && twoPersons && (
        <Tag tone={approved ? 'success' : 'warning'}>{t(approved ? 'tag.approved' : 'tag.yesMissing')}</Tag>
      )}
      {state === 'made' && <Tag>{t(hasLetter ? 'tag.letterReady' : 'tag.letterWaits')}</Tag>}
      {state === 'notified' && lastDay && <Tag>{t('tag.until', { day: formatDay(lastDay, locale) })}</Tag>}
    </Tags>
  )
}
