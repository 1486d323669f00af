import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { Barred, unlessBarred } from '@/app/_server/barred'
import { ClientTexts } from '@/app/_server/client-texts'
import { paths } from '@/app/_server/here'
import { grantOfficer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { AwardStateTag } from '@/components/grants/award-state'
import { stateTone } from '@/components/grants/decision-tone'
import { RecoveryAnswers } from '@/components/grants/recovery-answers'
import { StateHistory } from '@/components/grants/state-history'
import { Day, Money } from '@/components/ui/amounts'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { DefinitionList } from '@/components/ui/definition-list'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Tag, Tags } from '@/components/ui/tag'
import { type RecoveryEvent, type RecoveryRow, readRecovery } from '@/db/grants/recoveries/reads'
import { leftOf } from '@/db/grants/recoveries/rules'
import { referenceOf, referenceText } from '@/db/grants/references/rules'
import { Steps } from './steps'

type Props = {
  params: Promise<{ recovery: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('money.recoveries'))('title') }
}

/** One recovery: what it is about, what the payee said, what was decided, and the next step for whoever may take it. */
export default async function RecoveryPage({ params, searchParams }: Props) {
  const [{ recovery: id }, { did }, asker] = await Promise.all([
    params,
    searchParams,
    grantOfficer('prepare', 'decide', 'pay', 'audit'),
  ])
  if (!z.uuid().safeParse(id).success) notFound()
  const found = await unlessBarred(readRecovery(asker, id))
  const [t, to] = await Promise.all([getTranslations('money.recoveries'), paths()])
  const list = { label: t('title'), href: to('/desk/grants/recoveries') }
  if (!found) return <Barred back={list} />
  const { recovery, answers, events, awards } = found
  const title = t('title1', { number: recovery.number })
  return (
    <ClientTexts only={['money.recoveries']}>
      <Breadcrumbs label={t('title')} crumbs={[list, { label: title }]} />
      <PageHeading
        title={title}
        eyebrow={recovery.applicant}
        tags={
          <Tags>
            <Tag>{t(`state.${recovery.state}`)}</Tag>
          </Tags>
        }
      />
      <div className="flow-wide">
        {(did === 'saved' || did === 'opened') && (
          <Notice tone="success" live="status">
            {t(did)}
          </Notice>
        )}
        {did === 'heard' && <Heard recovery={recovery} />}
        <Facts recovery={recovery} />
        {(recovery.hearingAt !== null || answers.length > 0) && <RecoveryAnswers answers={answers} />}
        <Steps recovery={recovery} duties={asker.duties} awards={awards} />
        <History events={events} />
      </div>
    </ClientTexts>
  )
}

async function Facts({ recovery }: { recovery: RecoveryRow }) {
  const [t, all, locale, to] = await Promise.all([
    getTranslations('money.recoveries'),
    getTranslations('decisions.state'),
    getLocale(),
    paths(),
  ])
  const { ruling, rulingState } = recovery
  const { hearingUntil, invoiceDueOn, reference } = recovery
  return (
    <DefinitionList
      facts={[
        { term: t('ground'), detail: t(`grounds.${recovery.ground}`) },
        { term: t('words'), detail: recovery.words },
        { term: t('cents'), detail: <Money cents={recovery.cents} locale={locale} /> },
        { term: t('openedBy'), detail: recovery.opener ?? t('itself') },
        hearingUntil !== null && { term: t('until'), detail: <Day at={hearingUntil} locale={locale} /> },
        recovery.byPost &&
          recovery.hearingAt !== null && { term: t('letter'), detail: <LetterLink recovery={recovery} /> },
        { term: t('decision'), detail: recovery.decision },
        ruling !== null &&
          rulingState !== null && {
            term: t('ruling'),
            detail: (
              <>
                <Link href={to('/desk/grants/decisions/[decision]', { decision: ruling })}>{t('openRuling')}</Link>{' '}
                <Tag tone={stateTone[rulingState]}>{all(rulingState)}</Tag>
              </>
            ),
          },
        invoiceDueOn !== null && { term: t('dueOn'), detail: <Day at={invoiceDueOn} locale={locale} /> },
        recovery.settledCents !== null && {
          term: t('settledSum'),
          detail: <Money cents={recovery.settledCents} locale={locale} />,
        },
        (recovery.state === 'decided' || recovery.state === 'invoiced') &&
          recovery.settledCents !== null && {
            term: t('leftSum'),
            detail: <Money cents={Math.max(0, leftOf(recovery))} locale={locale} />,
          },
        recovery.refund !== null && { term: t('refund'), detail: <RefundFact refund={recovery.refund} /> },
        reference !== null && {
          term: t('reference'),
          detail: <span className="figure-text">{referenceText(reference)}</span>,
        },
      ]}
    />
  )
}

async function RefundFact({ refund: { cents, state } }: { refund: NonNullable<RecoveryRow['refund']> }) {
  const locale = await getLocale()
  return (
    <>
      <Money cents={cents} locale={locale} /> <AwardStateTag state={state} />
    </>
  )
}

/** What the applicant was told just now, and what is left to do by hand. */
async function Heard({ recovery }: { recovery: RecoveryRow }) {
  const t = await getTranslations('money.recoveries')
  return (
    <Notice tone="success" live="status">
      {recovery.byPost ? (
        <>
          {t('printHearing')} <LetterLink recovery={recovery} />
        </>
      ) : (
        t('toldHearing')
      )}
    </Notice>
  )
}

async function LetterLink({ recovery: { application, id } }: { recovery: RecoveryRow }) {
  const t = await getTranslations('money.recoveries')
  return (
    <a href={`/api/files/desk/letters/${application}/hearing/${id}`} target="_blank" rel="noreferrer">
      {t('hearingLetter')}
    </a>
  )
}

async function History({ events }: { events: readonly RecoveryEvent[] }) {
  const [t, locale] = await Promise.all([getTranslations('money.recoveries'), getLocale()])
  const turns = events.map(({ to, note, ...turn }) => ({
    ...{ ...turn, title: t(`state.${to}`) },
    note: note && referenceOf(note) ? referenceText(note) : note,
  }))
  return <StateHistory title={t('history')} turns={turns} locale={locale} />
}
