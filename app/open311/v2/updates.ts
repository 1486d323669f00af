import { type UpdateParts, updateIn } from '@/db/contact/open311/posts/input'
import { isOwnTrial, listUpdates, type Update } from '@/db/contact/open311/reads'
import { fault, updateWordOf } from '@/db/contact/open311/rules'
import { isFault, spanOf, stamp, windowOf } from '@/db/contact/open311/times/rules'
import { receiveUpdate } from '@/db/contact/open311/writes'
import { mostFetches } from '@/db/contact/photos/fetches/input'
import { sending } from '@/db/rate-limit'
import { Refusal } from '@/db/refusal'
import { type Answered, type Asking, isFaults } from './asking'
import { holder } from './keys'
import { wordsIn } from './words'

const root = 'service_request_updates'

/** What has happened to the cases a system has sent, and to published ones, between two instants. */
export async function updates(asking: Asking): Answered {
  const { said, now, trying } = asking
  const client = await holder(asking, 'updates', 1)
  if (isFault(client)) return [client]
  const names = { start: 'start_date', end: 'end_date' }
  const ends = { start: said.one(names.start), end: said.one(names.end) }
  if ((ends.start === undefined) !== (ends.end === undefined)) return [fault(400, 'bothDates')]
  const asked = spanOf(ends, names)
  const span = isFault(asked) ? asked : windowOf(asked, now)
  if (isFault(span)) return [span]
  const rows = trying ? [] : await listUpdates(client, span.from ?? now, span.until ?? now)
  return { root, value: rows.map((row) => updateOf(row, asking)) }
}

/** The state in words, or the public answer where it is about the end the case stands at. Never what was said to the sender. */
function updateOf({ id, reference, to, at, now, answer }: Update, { words }: Asking) {
  const state = to ?? 'received'
  return {
    update_id: id,
    service_request_id: reference,
    status: updateWordOf(state) ?? '',
    updated_datetime: stamp(at),
    description: (state === now && answer) || words(`open311.update.${state}`),
    external_status_code: state,
  }
}

/** Takes what a system adds to a case it has sent, once however often it is sent; pictures it names are fetched later. */
export async function postUpdate(asking: Asking): Answered {
  const client = await holder(asking, 'updates', sending)
  if (isFault(client)) return [client]
  const parts = updateIn(asking.said)
  if (isFaults(parts)) return parts
  if (asking.trying)
    return (await isOwnTrial(client, parts.reference))
      ? { root, value: [{ update_id: parts.key }] }
      : [fault(404, 'unknownRequest')]
  const { sender: _, attributes: __, mediaUrls, ...sent } = parts
  try {
    const pictures = mediaUrls.slice(0, mostFetches)
    return {
      root,
      value: [{ update_id: await receiveUpdate(client, { ...sent, pictures, note: noteOf(parts, asking) }) }],
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.key === 'gone') return [fault(404, 'unknownRequest')]
    if (error.key === 'contact.identityCode') return [fault(400, 'identityCode')]
    throw error
  }
}

/** Who says it, what besides, and which pictures come or cannot: in the town's language, for the handler. Null when it is words alone. */
function noteOf({ sender, attributes, mediaUrls }: UpdateParts, { town }: Asking) {
  const words = wordsIn(town.locales[0])
  const why = words('open311.why.tooMany')
  const coming = Math.min(mediaUrls.length, mostFetches)
  const lines = [
    ...(sender ? [words('open311.note.sender', { sender })] : []),
    ...[...attributes].map(([code, values]) => `${code}: ${values.join(', ')}`),
    ...(coming > 0 ? [words('open311.note.coming', { count: coming })] : []),
    ...mediaUrls.slice(mostFetches).map((url) => words('open311.note.picture', { url, why })),
  ]
  return lines.length > 0 ? lines.join('\n').slice(0, 4000).toWellFormed() : null
}
