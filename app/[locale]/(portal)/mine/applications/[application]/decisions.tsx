import { getLocale, getTranslations } from 'next-intl/server'
import { resident } from '@/app/_server/session'
import { formatDay, formatMoney } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { finnishDay } from '@/db/fields'
import { listMyDecisions, type MyDecision } from '@/db/grants/decisions/letters/reads'
import { sectionText } from '@/db/grants/decisions/letters/rules'

/** What has been decided on an application, for its applicant: the outcome, why, the letter, and until when it can be appealed. */
export async function Decisions({ application }: { application: string }) {
  const [decisions, t] = await Promise.all([
    resident('grants').then((me) => listMyDecisions(me, application)),
    getTranslations('decisions.mine'),
  ])
  if (decisions.length === 0) return null
  return (
    <section className="flow" aria-labelledby="decision">
      <h2 id="decision">{t('title')}</h2>
      {decisions.map((decision) => (
        <One key={decision.id} decision={decision} application={application} />
      ))}
    </section>
  )
}

async function One({ decision, application }: { decision: MyDecision; application: string }) {
  const [t, locale] = await Promise.all([getTranslations('decisions.mine'), getLocale()])
  const { id, outcome, grantedCents, recoveredCents, section, year, maker, madeAt, on, blocks } = decision
  const gives = outcome === 'granted' || outcome === 'partly'
  const day = on ?? (madeAt && finnishDay(madeAt))
  return (
    <article className="boxed flow column">
      <h3>
        {gives || recoveredCents
          ? t(outcome === 'recovered' ? 'recovered' : 'granted', {
              sum: formatMoney(recoveredCents ?? grantedCents, locale),
            })
          : t(outcome as 'rejected')}
      </h3>
      {section !== null && year !== null && day && (
        <p className="muted">
          {t('section', { section: sectionText({ section, year, maker }), day: formatDay(day, locale) })}
        </p>
      )}
      <Standing decision={decision} />
      <Outcomes decision={decision} application={application} />
      {blocks.reasons && (
        <div lang={decision.locale}>
          <h4>{t('reasons')}</h4>
          <p className="whitespace-pre-line">{blocks.reasons}</p>
        </div>
      )}
      <p>
        <a href={`/api/grants/${application}/decisions/${id}`}>{t(decision.toCourt ? 'letterCourt' : 'letter')}</a>
      </p>
    </article>
  )
}

/** What came of requests for rectification, with the letter and until when one may go on. */
async function Outcomes({ decision: { appeals, state }, application }: { decision: MyDecision; application: string }) {
  const [t, locale] = await Promise.all([getTranslations('decisions.mine'), getLocale()])
  return appeals.map(({ id, outcome, until, by }) => (
    <div key={id} className="flow">
      <h4>{t(`outcome.${outcome as 'upheld' | 'dismissed'}`)}</h4>
      {by === 'member' && <p>{t('byMember')}</p>}
      {until !== null && state !== 'final' && (
        <p>{t(by === 'board' ? 'goOnBoard' : 'goOn', { day: formatDay(until, locale) })}</p>
      )}
      <p>
        <a href={`/api/grants/${application}/appeals/${id}`}>{t('outcomeLetter')}</a>
      </p>
    </div>
  ))
}

async function Standing({ decision: { state, lastDay, toCourt } }: { decision: MyDecision }) {
  const [t, locale] = await Promise.all([getTranslations('decisions.mine'), getLocale()])
  if (state === 'final') return <p>{t('final')}</p>
  if (state === 'changed') return <Notice tone="info">{t('changed')}</Notice>
  if (state === 'upheld') return <Notice tone="info">{t('upheld')}</Notice>
  if (state === 'court') return <Notice tone="info">{t('inCourt')}</Notice>
  if (state !== 'notified') return <Notice tone="info">{t('appealed')}</Notice>
  return lastDay ? (
    <Notice tone="info">{t(toCourt ? 'untilCourt' : 'until', { day: formatDay(lastDay, locale) })}</Notice>
  ) : null
}
