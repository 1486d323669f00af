import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { ActHere } from '@/app/_server/act-here'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { paths } from '@/app/_server/here'
import { resident } from '@/app/_server/session'
import { DefinitionList } from '@/components/ui/definition-list'
import { formatDay, formatMoney, formatWeekday } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { finnishDay } from '@/db/fields'
import type { ApplicationSheet } from '@/db/grants/applications/reads'
import { listMyRecoveries, type MyRecovery } from '@/db/grants/recoveries/hearings/reads'
import { referenceText } from '@/db/grants/references/rules'
import { AnswerForm } from './answer-form'

/** Money of an application's grant that is asked back: what it is about, what has been answered, and a place to answer while the applicant is heard. */
export async function Recoveries({ sheet }: { sheet: ApplicationSheet }) {
  const [recoveries, t] = await Promise.all([
    resident('grants').then((me) => listMyRecoveries(me, sheet.application.id)),
    getTranslations('recovery'),
  ])
  if (recoveries.length === 0) return null
  return (
    <section className="flow column" id="recovery" aria-labelledby="recovery-heading">
      <h2 id="recovery-heading">{t('title')}</h2>
      {recoveries.map((recovery) => (
        <One key={recovery.id} recovery={recovery} sheet={sheet} />
      ))}
    </section>
  )
}

type Props = { recovery: MyRecovery }

async function One({ recovery, sheet }: Props & { sheet: ApplicationSheet }) {
  const [t, locale] = await Promise.all([getTranslations('recovery'), getLocale()])
  const { state, ground, words, cents, dueOn, reference } = recovery
  return (
    <article className="boxed flow">
      <h3>{t(`head.${state}`, { sum: formatMoney(cents, locale) })}</h3>
      <Standing recovery={recovery} />
      <Refunded recovery={recovery} />
      <DefinitionList
        facts={[
          { term: t('ground'), detail: t(`grounds.${ground}`) },
          { term: t('words'), detail: <span className="whitespace-pre-line">{words}</span> },
          { term: t('sum'), detail: formatMoney(cents, locale) },
          dueOn !== null && { term: t('dueOn'), detail: formatDay(dueOn, locale) },
          reference !== null && {
            term: t('reference'),
            detail: <span className="figure-text">{referenceText(reference)}</span>,
          },
        ]}
      />
      <Answers recovery={recovery} />
      {recovery.mayAnswer && <InWhoseName sheet={sheet} />}
      {recovery.mayAnswer && <Answering recovery={recovery} />}
      {state === 'hearing' && !recovery.mayAnswer && <p>{t('mayNot')}</p>}
    </article>
  )
}

async function Standing({ recovery: { state, until, answers } }: Props) {
  const [t, locale] = await Promise.all([getTranslations('recovery'), getLocale()])
  if (state !== 'hearing' || until === null) return <p>{t(`standing.${state}`)}</p>
  const day = formatWeekday(until, locale)
  if (until < finnishDay(new Date()))
    return (
      <Notice tone="info" title={t('lateTitle', { day })}>
        {t('lateText')}
      </Notice>
    )
  if (answers.length > 0) return <Notice tone="info">{t('answered', { day })}</Notice>
  return (
    <Notice tone="warning" title={t('until', { day })}>
      {t('standing.hearing')}
    </Notice>
  )
}

/** What they had paid and get back. */
async function Refunded({ recovery: { refund } }: Props) {
  const [t, locale, to] = await Promise.all([getTranslations('recovery'), getLocale(), paths()])
  if (refund === null || refund.state === 'refused' || refund.state === 'replaced') return null
  const title = t(refund.state === 'paid' ? 'refunded' : 'refund', { sum: formatMoney(refund.cents, locale) })
  return (
    <Notice tone="success" title={title}>
      {t('refundText')} <Link href={to('/grants/awards')}>{t('refundLink')}</Link>
    </Notice>
  )
}

async function Answers({ recovery: { answers } }: Props) {
  const [t, locale] = await Promise.all([getTranslations('recovery'), getLocale()])
  if (answers.length === 0) return null
  return (
    <>
      <h4>{t('answers')}</h4>
      <ul className="plain-list flow">
        {answers.map(({ id, words, arrivedOn, person, late }) => (
          <li key={id} className="flow">
            <p className="small muted">
              {person ?? t('byPost')}, {formatDay(arrivedOn, locale)}
              {late && `, ${t('late')}`}
            </p>
            <p className="whitespace-pre-line">{words}</p>
          </li>
        ))}
      </ul>
    </>
  )
}

/** An organisation is answered for by whoever acts for it now. */
async function InWhoseName({ sheet: { application, organisation } }: { sheet: ApplicationSheet }) {
  const [me, t] = await Promise.all([resident('grants'), getTranslations('applications.who')])
  if (!application.organisation || me.acting?.organisation === application.organisation) return null
  return (
    <ActHere
      words={t('notActing', { organisation: organisation ?? '' })}
      organisation={application.organisation}
      at="hearing"
      of={application.id}
    />
  )
}

async function Answering({ recovery: { id, answers } }: Props) {
  const kept = await parked()
  const mine = kept?.recovery === id ? kept : {}
  return (
    <ClientTexts only={['recovery']}>
      <AnswerForm recovery={id} again={answers.length > 0} initial={{ answer: randomUUID(), ...mine }} />
    </ClientTexts>
  )
}
