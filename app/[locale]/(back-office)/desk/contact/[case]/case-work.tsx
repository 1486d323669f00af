import { getLocale, getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { localized } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { periodWords } from '@/components/contact/plan-words'
import { formatWeekday } from '@/components/ui/format'
import { listReusableAdvice } from '@/db/contact/advice/reads'
import { isLikeAQuestion } from '@/db/contact/advice/rules'
import { listAlike } from '@/db/contact/cases/merges/reads'
import { movesAtDesk } from '@/db/contact/cases/moves/rules'
import { periodsAhead } from '@/db/contact/cases/plans/rules'
import type { CaseAtDesk } from '@/db/contact/cases/reads'
import { isEnd, mayMove, titleOf } from '@/db/contact/cases/rules'
import { listOtherReaders } from '@/db/contact/cases/translations/reads'
import { natureOf } from '@/db/contact/guard/routes/rules'
import { listTopics } from '@/db/contact/topics/reads'
import { finnishDay } from '@/db/fields'
import { AddressForm } from './address-form'
import { Assignment } from './assignment'
import { Forwarding } from './forwarding/forwarding'
import { Registry } from './forwarding/registry'
import { foundInCase } from './guard'
import { MergeForm } from './merge-form'
import { MoveForm } from './move-form'
import { Priority } from './priority/priority'
import { Repeated } from './repeated'
import { RetopicForm } from './retopic-form'
import { Telling } from './telling'
import { templatesFor } from './templates-for'

const words = [
  ...['contact.desk.move', 'contact.desk.assign', 'contact.state', 'contact.told'],
  ...[
    'contact.kindName',
    'casework.useTemplate',
    'translations',
    'addresses',
    'casework.retopic',
    'casework.merge',
    'casework.telling',
  ],
  ...['forwards.form', 'forwards.receivers', 'forwards.asking', 'forwards.registry', 'advice.earlier'],
]

/** What can be done with the case, beside what has been told. What was typed and not taken stands in its form again. */
export async function CaseWork({ found, suggested }: { found: CaseAtDesk; suggested: string | null }) {
  const { id, version, state, reporters } = found
  const [asker, pick, typed] = await Promise.all([officer('contact'), localized(), parked()])
  const next = movesAtDesk(
    state,
    found.endedAs,
    reporters.some(({ reachable }) => reachable),
  )
  const [plans, locale, templates, earlier, topics, readers] = await Promise.all([
    getTranslations('contact.told'),
    getLocale(),
    templatesFor(asker, found, next),
    next.length > 0 && isLikeAQuestion(asTold(found)) ? listReusableAdvice(asker, id) : [],
    listTopics(asker),
    listOtherReaders(asker, id),
  ])
  return (
    <ClientTexts only={words}>
      <div className="flow-wide">
        {isEnd(state) && <Repeated id={id} answeredBefore={earlier.length > 0} />}
        {next.length > 0 && (
          <MoveForm
            id={id}
            version={version}
            from={state}
            next={next}
            templates={templates}
            earlier={earlier.map(({ reference, title, answer, locale }) => ({ reference, title, answer, locale }))}
            readers={readers}
            periods={periodsAhead(finnishDay(new Date())).map((value) => ({
              value,
              label: periodWords(plans, value, locale),
            }))}
            unread={!reporters.some(({ signedIn, email }) => signedIn || email)}
            initial={typed?.to === undefined ? {} : typed}
          />
        )}
        <Telling found={found} readers={readers} typed={typed?.news === undefined ? null : typed} />
        <Forwarding
          found={found}
          readers={readers}
          suggested={suggested}
          typed={typed?.dueOn || typed?.asking ? typed : null}
        />
        <Registry
          found={found}
          readers={readers}
          typed={typed?.telling ? typed : null}
          suggested={foundInCase(found).map(natureOf).find(Boolean) ?? null}
        />
        <Assignment found={found} typed={typed?.unit ? typed : null} />
        <Priority found={found} />
        {!isEnd(state) && (
          <RetopicForm
            id={id}
            version={version}
            unit={pick(found.unit)}
            topics={topics.map(({ code, name, unit }) => ({
              value: code,
              label: `${pick(name)} (${pick(unit.name)})`,
            }))}
            initial={typed?.unitChoice ? typed : { topic: found.topicCode, kind: found.kind, unitChoice: 'proposed' }}
          />
        )}
        {mayMove(state, 'merged') && <Joining found={found} />}
        {reporters.map(
          ({ id: reporter, email }) =>
            email && (
              <AddressForm
                key={reporter}
                id={id}
                reporter={reporter}
                email={email}
                initial={typed?.reporter === reporter ? typed : {}}
              />
            ),
        )}
      </div>
    </ClientTexts>
  )
}

/** Open cases that tell of much the same, to join this one to. */
async function Joining({ found: { id, version } }: { found: CaseAtDesk }) {
  const [asker, t, published, locale, typed] = await Promise.all([
    officer('contact'),
    getTranslations('contact.state'),
    getTranslations('published'),
    getLocale(),
    parked(),
  ])
  const alike = await listAlike(asker, id)
  return (
    <MergeForm
      id={id}
      version={version}
      alike={alike.map(({ reference, text, place, createdAt, state, metres }) => ({
        value: reference,
        label: titleOf(text),
        hint: [
          reference,
          place,
          metres !== null && published('metres', { metres }),
          formatWeekday(createdAt, locale),
          t(state),
        ]
          .filter(Boolean)
          .join(' · '),
      }))}
      initial={typed && 'number' in typed ? typed : {}}
    />
  )
}

const asTold = ({ kind, place, latitude }: CaseAtDesk) => ({ kind, place, latitude: latitude ?? undefined })
