import { getTranslations } from 'next-intl/server'
import { officer, town } from '@/app/_server/session'
import type { Typed } from '@/components/ui/form-state'
import { promiseToday } from '@/db/contact/cases/dues/reads'
import { movesAtDesk } from '@/db/contact/cases/moves/rules'
import type { CaseAtDesk } from '@/db/contact/cases/reads'
import { mayForward } from '@/db/contact/forwards/rules'
import { listPhotos } from '@/db/contact/photos/reads'
import { listReceiversInUse } from '@/db/contact/receivers/reads'
import { finnishDay } from '@/db/fields'
import type { Readers } from '../languages-field'
import { AskForm } from './ask-form'
import { ForwardForm } from './forward-form'

/** Working days a receiver is given, when the officer names no other day. */
const usualDays = 5

/** `suggested`: whom the rules suggest to pass it on to. */
type Props = { found: CaseAtDesk; suggested: string | null; typed: Typed | null; readers: Readers }

/** Passing the case on to somebody outside, where its state allows it. */
export async function Forwarding({ found, suggested, typed, readers }: Props) {
  if (!mayForward(found.state)) return null
  const [asker, here, t] = await Promise.all([officer('contact'), town(), getTranslations('forwards.form')])
  const [receivers, photos, answerBy] = await Promise.all([
    listReceiversInUse(asker),
    listPhotos(asker, found.id),
    promiseToday(asker, usualDays),
  ])
  const choices = photos.map(({ id, alt, decision }, at) => {
    const label = t(decision === 'blurred' ? 'photoBlurred' : 'photo', { number: at + 1 })
    return { value: id, label: alt ? `${label}: ${alt}` : label }
  })
  const proposed = found.state === 'forwarded' ? null : (receivers.find(({ id }) => id === suggested) ?? null)
  const shares = ['text', ...(found.place || found.latitude !== null ? ['place'] : [])]
  const allows = found.reporters.some(({ passOn }) => passOn)
  const asks =
    !allows &&
    movesAtDesk(
      found.state,
      found.endedAs,
      found.reporters.some(({ reachable }) => reachable),
    ).includes('waiting_reporter')
  return (
    <>
      <ForwardForm
        id={found.id}
        version={found.version}
        receivers={receivers.map(({ id, name, task }) => ({ value: id, label: task ? `${name} (${task})` : name }))}
        locales={here.locales}
        photos={choices}
        place={shares.includes('place')}
        suggested={proposed && t('suggested', { name: proposed.name })}
        contact={allows}
        readers={readers}
        initial={
          (typed?.dueOn ? typed : null) ?? {
            locale: here.locales[0],
            recipient: proposed?.id ?? '',
            shares,
            pictures: choices.map(({ value }) => value),
            dueOn: finnishDay(answerBy),
          }
        }
      />
      {asks && <Asking found={found} typed={typed} whom={proposed?.name ?? ''} />}
    </>
  )
}

type AskingProps = { found: CaseAtDesk; typed: Typed | null; whom: string }

/** A proposal for the question, in the language of the case. */
async function Asking({ found: { id, version, locale }, typed, whom }: AskingProps) {
  const theirs = await getTranslations({ locale, namespace: 'forwards.asking' })
  return (
    <AskForm
      id={id}
      version={version}
      initial={typed?.asking ? typed : { whom, asking: theirs('proposal') }}
      open={Boolean(typed?.asking)}
    />
  )
}
