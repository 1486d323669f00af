import { getLocale, getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { localized } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { answerNames } from '@/components/contact/answer-names'
import { Fold } from '@/components/ui/fold'
import { formatMoment, formatWeekday } from '@/components/ui/format'
import type { Texts } from '@/db/columns'
import { listAreas } from '@/db/contact/areas/reads'
import type { CaseAtDesk } from '@/db/contact/cases/reads'
import { isEnd } from '@/db/contact/cases/rules'
import { listQuestions } from '@/db/contact/questions/reads'
import type { Why } from '@/db/contact/routing/traces/reads'
import { listTopics } from '@/db/contact/topics/reads'
import { RerouteForm } from './reroute-form'
import { TriedRules } from './tried-rules'

/** Why the case came to this desk, in words, and where the rules would send it today. */
export async function WhyHere({ found, why }: { found: CaseAtDesk; why: Why | null }) {
  const t = await getTranslations('routing.why')
  if (!why) return null
  const { stored, runs, now } = why
  const held = { unit: found.unitId, handler: found.handler }
  return (
    <Fold title={t('title')}>
      {stored ? <LastRun run={stored} /> : <p>{t('untraced')}</p>}
      {stored && differs(stored.trace, held) && stored.outcome === 'followed' && <p>{t('since')}</p>}
      {runs.length > 1 && <Runs runs={runs} />}
      {!isEnd(found.state) && differs(now.trace, held) && <NowElsewhere found={found} now={now} />}
    </Fold>
  )
}

type Run = NonNullable<Why['stored']>

/** What the rules said last: which fitted, what every one of them saw, who stands in for whom. */
async function LastRun({ run }: { run: Run }) {
  const asker = await officer('contact')
  const [topics, areas, asked, t, priority, pick, named, locale] = await Promise.all([
    listTopics(asker),
    listAreas(asker),
    listQuestions(asker),
    getTranslations('routing.why'),
    getTranslations('priority'),
    localized(),
    naming(),
    getLocale(),
  ])
  const { trace, at, cause, outcome, receiverName, standIns } = run
  const names = (rows: readonly { code: string; name: Texts }[]) =>
    new Map(rows.map((one) => [one.code, pick(one.name)]))
  const winner = trace.tried.find(({ rule }) => rule === trace.winner)
  const told = { at: formatMoment(at, locale), receiver: named(run) }
  return (
    <>
      {outcome === 'followed' ? (
        <p>{winner ? t('byRule', { ...told, rule: winner.name }) : t('byTopic', told)}</p>
      ) : (
        <p>{t('proposed', told)}</p>
      )}
      {cause === 'arrival' && trace.priority && <p>{t('pressing', { level: priority(`name.${trace.priority}`) })}</p>}
      {receiverName && <p>{t('suggests', { name: receiverName })}</p>}
      {standIns.map(({ name, substitute, until }) => (
        <p key={name}>{t('standIn', { name, substitute, until: formatWeekday(until, locale) })}</p>
      ))}
      {trace.tried.length > 0 && (
        <TriedRules
          tried={trace.tried}
          names={{ topics: names(topics), areas: names(areas), answers: answerNames(topics, asked, pick) }}
        />
      )}
    </>
  )
}

/** Every time the rules were run on it, the last first. */
async function Runs({ runs }: { runs: readonly Run[] }) {
  const [t, named, locale] = await Promise.all([getTranslations('routing.why'), naming(), getLocale()])
  return (
    <>
      <h3>{t('earlier')}</h3>
      <ul>
        {runs.map((run) => {
          const outcome = t(`outcome.${run.outcome}`, { receiver: named(run) })
          const told = { at: formatMoment(run.at, locale), cause: t(`cause.${run.cause}`), outcome }
          return <li key={run.at.valueOf()}>{run.by ? t('runBy', { ...told, by: run.by }) : t('run', told)}</li>
        })}
      </ul>
    </>
  )
}

async function NowElsewhere({ found, now }: { found: CaseAtDesk; now: Why['now'] }) {
  const [t, named] = await Promise.all([getTranslations('routing.why'), naming()])
  return (
    <>
      <p>{t('now', { receiver: named(now) })}</p>
      <ClientTexts only={['routing.reroute']}>
        <RerouteForm id={found.id} version={found.version} />
      </ClientTexts>
    </>
  )
}

async function naming() {
  const pick = await localized()
  return ({ unitName, handlerName }: Pick<Run, 'unitName' | 'handlerName'>) =>
    [pick(unitName), handlerName].filter(Boolean).join(', ')
}

type Held = { readonly unit: string; readonly handler: string | null }

const differs = (one: Held, other: Held) => one.unit !== other.unit || one.handler !== other.handler
