import { getLocale, getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { localized } from '@/app/_server/here'
import { mapSheet } from '@/app/_server/places'
import { officer, town } from '@/app/_server/session'
import { formatWeekday } from '@/components/ui/format'
import { listReusableAdvice } from '@/db/contact/advice/reads'
import { isLikeAQuestion } from '@/db/contact/advice/rules'
import { listAlike } from '@/db/contact/cases/merges/reads'
import { movesAtDesk } from '@/db/contact/cases/moves/rules'
import type { CaseAtDesk } from '@/db/contact/cases/reads'
import { isEnd, mayMove, titleOf } from '@/db/contact/cases/rules'
import { listOtherReaders } from '@/db/contact/cases/translations/reads'
import { natureOf } from '@/db/contact/guard/routes/rules'
import { listTopics } from '@/db/contact/topics/reads'
import { mapOf } from '@/tenants/maps'
import { AddressForm } from './address-form'
import { Assignment } from './assignment'
import { Forwarding } from './forwarding/forwarding'
import { Registry } from './forwarding/registry'
import { foundInCase } from './guard'
import { Hold } from './hold/hold'
import { MergeForm } from './merge-form'
import { MoveForm } from './move-form'
import { NoteForm } from './note-form'
import { PlaceForm } from './place-form'
import { Priority } from './priority/priority'
import { RetopicForm } from './retopic-form'
import { templatesFor } from './templates-for'

const words = [
  ...['contact.desk.move', 'contact.desk.assign', 'contact.desk.note', 'contact.state', 'contact.told'],
  ...['contact.kindName', 'casework.useTemplate', 'translations', 'addresses', 'casework.retopic', 'casework.merge'],
  ...['forwards.form', 'forwards.receivers', 'forwards.asking', 'forwards.registry', 'advice.earlier'],
  ...['places.desk', 'places.form', 'places.map', 'places.pin'],
]

/** What can be done with the case, beside what has been told. What was typed and not taken stands in its form again. */
export async function CaseWork({ found, suggested }: { found: CaseAtDesk; suggested: string | null }) {
  const { id, version, state, reporters } = found
  const [asker, here, pick, typed] = await Promise.all([officer('contact'), town(), localized(), parked()])
  const next = movesAtDesk(
    state,
    found.endedAs,
    reporters.some(({ reachable }) => reachable),
  )
  const [templates, earlier, topics, readers] = await Promise.all([
    templatesFor(asker, found, next),
    next.length > 0 && isLikeAQuestion(asTold(found)) ? listReusableAdvice(asker, id) : [],
    listTopics(asker),
    listOtherReaders(asker, id),
  ])
  const map = mapOf(here.id)
  return (
    <ClientTexts only={words}>
      <div className="flow-wide">
        {next.length > 0 && (
          <MoveForm
            id={id}
            version={version}
            from={state}
            next={next}
            templates={templates}
            earlier={earlier.map(({ reference, title, answer, locale }) => ({ reference, title, answer, locale }))}
            readers={readers}
            unread={!reporters.some(({ signedIn, email }) => signedIn || email)}
            initial={typed?.to === undefined ? {} : typed}
          />
        )}
        <Forwarding found={found} suggested={suggested} typed={typed?.dueOn || typed?.asking ? typed : null} />
        <Registry
          found={found}
          typed={typed?.telling ? typed : null}
          suggested={foundInCase(found).map(natureOf).find(Boolean) ?? null}
        />
        <Assignment found={found} typed={typed?.unit ? typed : null} />
        <Priority found={found} />
        {map && (
          <PlaceForm
            id={id}
            version={version}
            sheet={mapSheet(map, here.map)}
            initial={typed?.latitude ? typed : placeTyped(found)}
          />
        )}
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
        <NoteForm id={id} initial={typed?.note ? typed : {}} />
        <Hold id={id} />
      </div>
    </ClientTexts>
  )
}

/** Open cases that tell of much the same, to join this one to. */
async function Joining({ found: { id, version } }: { found: CaseAtDesk }) {
  const [asker, t, locale, typed] = await Promise.all([
    officer('contact'),
    getTranslations('contact.state'),
    getLocale(),
    parked(),
  ])
  const alike = await listAlike(asker, id)
  return (
    <MergeForm
      id={id}
      version={version}
      alike={alike.map(({ reference, text, place, createdAt, state }) => ({
        value: reference,
        label: titleOf(text),
        hint: [reference, place, formatWeekday(createdAt, locale), t(state)].filter(Boolean).join(' · '),
      }))}
      initial={typed && 'number' in typed ? typed : {}}
    />
  )
}

const asTold = ({ kind, place, latitude }: CaseAtDesk) => ({ kind, place, latitude: latitude ?? undefined })

const placeTyped = ({ place, latitude, longitude }: CaseAtDesk) => ({
  place: place ?? '',
  latitude: String(latitude ?? ''),
  longitude: String(longitude ?? ''),
})
