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
      {blocks.reasons && (
        <div lang={decision.locale}>
          <h4>{t('reasons')}</h4>
          <p className="whitespace-pre-line">{blocks.reasons}</p>
        </div>
      )}
      <p>
        <a href={`/api/grants/${application}/decisions/${id}`}>{t('letter')}</a>
      </p>
    </article>
  )
}

async function Standing({ decision: { state, lastDay } }: { decision: MyDecision }) {
  const [t, locale] = await Promise.all([getTranslations('decisions.mine'), getLocale()])
  if (state === 'final') return <p>{t('final')}</p>
  if (state === 'changed') return <Notice tone="info">{t('changed')}</Notice>
  if (state !== 'notified') return <Notice tone="info">{t('appealed')}</Notice>
  return lastDay ? <Notice tone="info">{t('until', { day: formatDay(lastDay, locale) })}</Notice> : null
}
