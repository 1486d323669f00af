import { getLocale, getTranslations } from 'next-intl/server'
import { localized } from '@/app/_server/here'
import { formatMoment } from '@/components/ui/format'
import { type Happening, Timeline } from '@/components/ui/timeline'
import type { Idea } from '@/db/budget/ideas/reads'
import { historyOf } from '@/db/budget/ideas/rules'
import type { Round } from '@/db/budget/rounds/reads'
import { Changes } from './changes'

type Props = { found: { idea: Idea; round: Round } }
type Event = { at: Date; name: string; text?: Happening['text'] }

/** What has happened to the idea, every edit with its before and after, and what comes next. */
export async function History({ found: { idea, round } }: Props) {
  const [t, locale, pick] = await Promise.all([getTranslations('ideas.detail'), getLocale(), localized()])
  const edits = historyOf(idea.edits, idea).map(({ at, changes }) => ({
    at,
    name: 'edited',
    text: <Changes changes={changes} idea={idea} />,
  }))
  const { verdict, proposal, withdrawnAt, hiding, createdAt } = idea
  const past: Event[] = [{ at: createdAt, name: 'sent' }, ...edits]
  if (verdict?.outcome && verdict.at) past.push({ at: verdict.at, name: verdict.outcome })
  if (proposal?.at) past.push({ at: proposal.at, name: 'proposal', text: pick(proposal.title ?? {}) })
  if (withdrawnAt) past.push({ at: withdrawnAt, name: 'withdrawn' })
  if (hiding?.at) past.push({ at: hiding.at, name: 'hidden', text: hiding.reason ?? '' })
  past.sort((a, b) => a.at.valueOf() - b.at.valueOf())
  const line = (events: Event[], state: Happening['state']) =>
    events.map(({ at, name, text }) => ({
      key: `${name}-${at.valueOf()}`,
      date: formatMoment(at, locale),
      title: t(`events.${name}`),
      text,
      state,
    }))
  return (
    <section className="flow">
      <h2 className="text-2">{t('timeline')}</h2>
      <Timeline happenings={[...line(past, 'done'), ...line(coming(idea, round), 'coming')]} label={t('timeline')} />
    </section>
  )
}

function coming({ state }: Idea, { ideasUntil, reviewUntil, votingFrom, now }: Round): Event[] {
  if (state === 'withdrawn' || state === 'hidden' || state === 'not-feasible') return []
  const events = [
    { at: ideasUntil, name: 'review' },
    { at: reviewUntil, name: 'reviewing' },
    { at: votingFrom, name: 'voting' },
  ]
  return events.filter(({ at }) => at > now)
}
