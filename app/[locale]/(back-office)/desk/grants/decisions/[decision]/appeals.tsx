import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { Day } from '@/components/ui/amounts'
import { DefinitionList } from '@/components/ui/definition-list'
import { formatMoment } from '@/components/ui/format'
import { Tag, Tags } from '@/components/ui/tag'
import type { GrantOfficer } from '@/db/actors'
import { finnishClock, finnishDay } from '@/db/fields'
import { addressLines } from '@/db/grants/applications/arrivals/rules'
import type { DecisionSheet } from '@/db/grants/decisions/reads'
import { CallInForm, CourtForm, RegisterForm, RulingOfCourtForm, SettleForm } from './appeal-forms'

type Props = { sheet: DecisionSheet; asker: GrantOfficer }

/** Requests for rectification, and what this reader may write down of them. */
export async function Appeals({ sheet, asker }: Props) {
  const t = await getTranslations('decisions.appeal')
  const { decision, appeals } = sheet
  const registers = asker.duties.some((duty) => duty === 'minute' || duty === 'prepare')
  const minutes = asker.duties.includes('minute')
  const isFinal = decision.state === 'final'
  const mayGoOn = sheet.toCourt || appeals.some(({ courtUntil }) => courtUntil !== null)
  const goesOn = minutes && (decision.state === 'upheld' || ((decision.state === 'notified' || isFinal) && mayGoOn))
  const mayRegister = registers && !sheet.toCourt && ['notified', 'appealed', 'final'].includes(decision.state)
  const mayCallIn = minutes && !sheet.toCourt && decision.maker === 'officeHolder' && decision.state === 'notified'
  if (appeals.length === 0 && !mayRegister && !mayCallIn && !goesOn && decision.state !== 'court') return null
  const press = { decision: decision.id, version: decision.version }
  return (
    <section className="flow" aria-labelledby="appeals">
      <h2 id="appeals">{t('title')}</h2>
      {appeals.length === 0 && <p className="muted">{t('none')}</p>}
      {appeals.map((appeal) => (
        <Appeal key={appeal.id} appeal={appeal} press={press} settles={minutes} />
      ))}
      {mayRegister && <RegisterForm {...press} appeal={randomUUID()} now={finnishClock(new Date())} />}
      {mayCallIn && <CallInForm {...press} appeal={randomUUID()} />}
      {sheet.toCourt && <p>{t('toCourt')}</p>}
      {goesOn && <CourtForm {...press} isFinal={isFinal} />}
      {minutes && decision.state === 'court' && <RulingOfCourtForm {...press} today={finnishDay(new Date())} />}
    </section>
  )
}

type AppealProps = {
  appeal: DecisionSheet['appeals'][number]
  press: { decision: string; version: number }
  settles: boolean
}

async function Appeal({ appeal, press, settles }: AppealProps) {
  const [t, locale] = await Promise.all([getTranslations('decisions.appeal'), getLocale()])
  const { by, receivedAt, receivedOn, late, outcome, reasons, courtUntil } = appeal
  return (
    <article className="boxed flow column">
      <h3>{t(`bys.${by}`)}</h3>
      <Tags>
        {by !== 'board' && (
          <Tag tone={late === 'yes' ? 'danger' : 'success'}>{t(late === 'yes' ? 'late' : 'inTime')}</Tag>
        )}
        {outcome && <Tag>{t(`outcomes.${outcome}`)}</Tag>}
      </Tags>
      <DefinitionList
        facts={[
          {
            term: t('receivedAt'),
            detail: receivedAt ? formatMoment(receivedAt, locale) : <Day at={receivedOn} locale={locale} />,
          },
          appeal.name !== null && {
            term: t('appellant'),
            detail: <span className="whitespace-pre-line">{addressLines(appeal.name, appeal).join('\n')}</span>,
          },
          { term: t('words'), detail: <span className="whitespace-pre-line">{appeal.words}</span> },
          { term: t('reasons'), detail: reasons && <span className="whitespace-pre-line">{reasons}</span> },
          appeal.sentOn !== null &&
            appeal.noticeWay !== null && {
              term: t('sentOn'),
              detail: (
                <>
                  <Day at={appeal.sentOn} locale={locale} />, {t(`ways.${appeal.noticeWay}`)}
                </>
              ),
            },
          courtUntil !== null && { term: t('courtUntil'), detail: <Day at={courtUntil} locale={locale} /> },
        ]}
      />
      {appeal.sentOn !== null && (
        <p>
          <a href={`/api/files/desk/appeals/${appeal.id}`} target="_blank" rel="noreferrer">
            {t('letter')}
          </a>
          {appeal.noticeWay === 'letter' && <> {t('post')}</>}
        </p>
      )}
      {outcome !== null && appeal.name !== null && (
        <p>
          <a href={`/api/files/desk/appeals/${appeal.id}/appellant`} target="_blank" rel="noreferrer">
            {t('appellantLetter')}
          </a>{' '}
          {t('post')}
        </p>
      )}
      {settles && outcome === null && (
        <SettleForm {...press} appeal={appeal.id} late={late === 'yes'} today={finnishDay(new Date())} />
      )}
    </article>
  )
}
