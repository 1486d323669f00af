import { getLocale, getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { localized } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { Fold } from '@/components/ui/fold'
import { formatMoment, formatWeekday } from '@/components/ui/format'
import type { CaseAtDesk } from '@/db/contact/cases/reads'
import { isEnd } from '@/db/contact/cases/rules'
import { findTrace } from '@/db/contact/routing/traces/reads'
import { listTopics } from '@/db/contact/topics/reads'
import { RerouteForm } from './reroute-form'
import { TriedRules } from './tried-rules'

/** Why the case came to this desk, in words, and where the rules would send it today. */
export async function WhyHere({ found }: { found: CaseAtDesk }) {
  const asker = await officer('contact')
  const [trace, all, t, pick, locale] = await Promise.all([
    findTrace(asker, found.id),
    listTopics(asker),
    getTranslations('routing.why'),
    localized(),
    getLocale(),
  ])
  if (!trace) return null
  const { stored, now } = trace
  const topics = new Map(all.map(({ code, name }) => [code, pick(name)]))
  const held = { unit: found.unitId, handler: found.handler }
  const named = ({ unitName, handlerName }: Pick<typeof now, 'unitName' | 'handlerName'>) =>
    [pick(unitName), handlerName].filter(Boolean).join(', ')
  const winner = stored?.trace.tried.find(({ rule }) => rule === stored.trace.winner)
  return (
    <Fold title={t('title')}>
      {stored ? (
        <>
          <p>
            {winner
              ? t('byRule', { at: formatMoment(stored.at, locale), rule: winner.name, receiver: named(stored) })
              : t('byTopic', { at: formatMoment(stored.at, locale), receiver: named(stored) })}
          </p>
          {stored.standIns.map(({ name, substitute, until }) => (
            <p key={name}>{t('standIn', { name, substitute, until: formatWeekday(until, locale) })}</p>
          ))}
          {stored.trace.tried.length > 0 && <TriedRules tried={stored.trace.tried} topics={topics} />}
          {differs(stored.trace, held) && <p>{t('since')}</p>}
        </>
      ) : (
        <p>{t('untraced')}</p>
      )}
      {!isEnd(found.state) && differs(now.trace, held) && (
        <>
          <p>{t('now', { receiver: named(now) })}</p>
          <ClientTexts only={['routing.reroute']}>
            <RerouteForm id={found.id} version={found.version} />
          </ClientTexts>
        </>
      )}
    </Fold>
  )
}

type Held = { readonly unit: string; readonly handler: string | null }

const differs = (one: Held, other: Held) => one.unit !== other.unit || one.handler !== other.handler
