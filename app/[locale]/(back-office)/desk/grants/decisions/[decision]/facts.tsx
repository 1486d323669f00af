import { getLocale, getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { StateHistory } from '@/components/grants/state-history'
import { DateTime, Money } from '@/components/ui/amounts'
import { DefinitionList } from '@/components/ui/definition-list'
import { formatDay } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import type { ReasonCode } from '@/db/grants/decisions/input'
import { sectionText } from '@/db/grants/decisions/letters/rules'
import type { DecisionSheet } from '@/db/grants/decisions/reads'

/** What is decided, on what, by whom. */
export async function Facts({ sheet }: { sheet: DecisionSheet }) {
  const [t, all, language, locale, to, pick] = await Promise.all([
    getTranslations('decisions.one'),
    getTranslations('decisions'),
    getTranslations('decisions.texts.language'),
    getLocale(),
    paths(),
    localized(),
  ])
  const { decision, application, meeting, madeBy, replacedBy, call, recovery } = sheet
  const { maker, section, year, reason, madeAt, replaces, recoveredCents } = decision
  const link = (id: string) => <Link href={to('/desk/grants/decisions/[decision]', { decision: id })}>{t('open')}</Link>
  const who = maker === 'board' ? call.decider.board : (call.decider.officeHolder ?? call.decider.board)
  return (
    <DefinitionList
      facts={[
        {
          term: t('application'),
          detail: (
            <Link href={to('/desk/grants/applications/[application]', { application: application.id })}>
              {t('openApplication', { number: application.number ?? '' })}
            </Link>
          ),
        },
        application.appliedCents !== null && {
          term: t('applied'),
          detail: <Money cents={application.appliedCents} locale={locale} />,
        },
        recoveredCents === null
          ? { term: t('granted'), detail: <Money cents={decision.grantedCents} locale={locale} /> }
          : { term: t('recovered'), detail: <Money cents={recoveredCents} locale={locale} /> },
        recovery !== null && {
          term: t('recovery'),
          detail: (
            <Link href={to('/desk/grants/recoveries/[recovery]', { recovery: recovery.id })}>{t('openRecovery')}</Link>
          ),
        },
        reason !== null && { term: t('reason'), detail: all(`reason.${reason as ReasonCode}`) },
        { term: t('maker'), detail: `${all(`maker.${maker}`)}: ${pick(who)}` },
        { term: t('language'), detail: language(decision.locale) },
        section !== null && year !== null && { term: t('section'), detail: sectionText({ section, year, maker }) },
        meeting !== null && {
          term: t('meeting'),
          detail: (
            <Link href={to('/desk/grants/meetings/[meeting]', { meeting: meeting.id })}>
              {pick(meeting.board ?? {})} {formatDay(meeting.on, locale)}
            </Link>
          ),
        },
        madeAt !== null && {
          term: t('madeAt'),
          detail: (
            <>
              <DateTime at={madeAt} locale={locale} /> {madeBy}
            </>
          ),
        },
        decision.hasLetter && {
          term: all('letters.head'),
          detail: <a href={`/api/files/desk/decisions/${decision.id}`}>{all('letters.open')}</a>,
        },
        replaces !== null && { term: t('replaces'), detail: link(replaces) },
        replacedBy !== null && { term: t('replacedBy'), detail: link(replacedBy) },
      ]}
    />
  )
}

/** Every turn of the decision, the oldest first. */
export async function History({ events }: { events: DecisionSheet['events'] }) {
  const [t, all, locale] = await Promise.all([
    getTranslations('decisions.one'),
    getTranslations('decisions'),
    getLocale(),
  ])
  const turns = events.map(({ to, note, arrivedOn, ...turn }) => ({
    ...turn,
    title: all(`state.${to}`),
    note: arrivedOn ? `${all('appeal.arrivedAt', { day: formatDay(arrivedOn, locale) })} ${note ?? ''}` : note,
  }))
  return <StateHistory title={t('history')} turns={turns} locale={locale} />
}
