import { getLocale, getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { PressForm } from '@/components/grants/press-form'
import { formatDay } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import type { GrantOfficer } from '@/db/actors'
import { finnishDay } from '@/db/fields'
import { listOpenMeetings } from '@/db/grants/decisions/meetings/reads'
import type { DecisionSheet } from '@/db/grants/decisions/reads'
import { type DecisionAct, decisionTurns, lacksOf } from '@/db/grants/decisions/rules'
import { approve, back, make, off, propose } from './actions'
import { AgendaForm, NotifyForm, SendBackForm } from './step-forms'

type Props = { sheet: DecisionSheet; asker: GrantOfficer }

/** What this reader may do to the decision now, as the table of turns has it, and what is in the way. */
export async function Steps({ sheet, asker }: Props) {
  const [t, all, locale] = await Promise.all([
    getTranslations('decisions.one'),
    getTranslations('decisions'),
    getLocale(),
  ])
  const { decision, application, call, yeses } = sheet
  if (['final', 'changed'].includes(decision.state)) return null
  const press = { decision: decision.id, version: String(decision.version) }
  const may = (act: DecisionAct) => {
    const { from, by } = decisionTurns[act]
    return from.includes(decision.state) && by.some((hand) => (asker.duties as readonly string[]).includes(hand))
  }
  const lacks = decision.state === 'draft' ? lacksOf({ ...decision, appliedCents: application.appliedCents }) : []
  const isHolders = decision.maker === 'officeHolder'
  const mayApprove = decision.state === 'proposal' && call.decider.twoPersons && asker.duties.includes('decide')
  const given = yeses.filter(({ version, by }) => version === decision.version && by !== decision.proposedBy)
  return (
    <section className="boxed flow column" aria-labelledby="next">
      <h2 id="next">{t('next')}</h2>
      {lacks.length > 0 && (
        <>
          <p>{t('lacks')}</p>
          <ul>
            {lacks.map((lack) => (
              <li key={lack}>{all(`lacks.${lack}`)}</li>
            ))}
          </ul>
        </>
      )}
      {call.decider.twoPersons && decision.state === 'proposal' && <p>{t('twoPersons')}</p>}
      {given.length > 0 && (
        <p>
          {t('yeses')}: {given.map(({ name }) => name).join(', ')}
        </p>
      )}
      {may('propose') && (
        <PressForm action={propose} fields={press} look="primary">
          {t('propose')}
        </PressForm>
      )}
      {may('make') && isHolders && (
        <PressForm action={make} fields={press} look="primary">
          {t('make')}
        </PressForm>
      )}
      {mayApprove && (
        <PressForm action={approve} fields={press}>
          {t('approve')}
        </PressForm>
      )}
      {may('putOnAgenda') && !isHolders && <Agenda sheet={sheet} asker={asker} />}
      {may('notify') &&
        (decision.hasLetter ? (
          <NotifyForm decision={press.decision} version={decision.version} today={finnishDay(new Date())} />
        ) : (
          <p>{t('waitsLetter')}</p>
        ))}
      {may('takeBack') && (
        <PressForm action={back} fields={press}>
          {t('takeBack')}
        </PressForm>
      )}
      {may('takeOff') && (
        <PressForm action={off} fields={press}>
          {t('takeOff')}
        </PressForm>
      )}
      {may('sendBack') && <SendBackForm decision={press.decision} version={decision.version} />}
      {!(Object.keys(decisionTurns) as DecisionAct[]).some(may) && <p className="muted">{t('nothing')}</p>}
      {decision.state === 'notified' && <Until sheet={sheet} until={(day) => formatDay(day, locale)} />}
    </section>
  )
}

async function Agenda({ sheet: { decision }, asker }: Props) {
  const [t, meetings, to, pick, locale] = await Promise.all([
    getTranslations('decisions.one'),
    listOpenMeetings(asker),
    paths(),
    localized(),
    getLocale(),
  ])
  if (meetings.length === 0)
    return (
      <p>
        {t('noMeetings')} <Link href={to('/desk/grants/meetings')}>{t('meetings')}</Link>
      </p>
    )
  return (
    <AgendaForm
      decision={decision.id}
      version={decision.version}
      meetings={meetings.map(({ id, board, on }) => ({ value: id, label: `${pick(board)} ${formatDay(on, locale)}` }))}
    />
  )
}

async function Until({ sheet, until }: { sheet: DecisionSheet; until: (day: string) => string }) {
  const t = await getTranslations('decisions.mine')
  const last = sheet.notices
    .map(({ lastDay }) => lastDay)
    .toSorted()
    .at(-1)
  return last ? <p>{t(sheet.toCourt ? 'untilCourt' : 'until', { day: until(last) })}</p> : null
}
