import { formatDay } from '@/components/ui/format'
import { titleOf } from '@/db/contact/cases/rules'
import { expectedAt, findingsIn } from '@/db/contact/guard/rules'
import { attributeFaults, toldIn } from '@/db/contact/open311/answers/rules'
import { positionsOf } from '@/db/contact/open311/objects/rules'
import { type RequestParts, requestIn } from '@/db/contact/open311/posts/input'
import { listServices } from '@/db/contact/open311/reads'
import { type Fault, fault } from '@/db/contact/open311/rules'
import { isFault } from '@/db/contact/open311/times/rules'
import { receiveRequest, receiveTrial, type Taken } from '@/db/contact/open311/writes'
import { addArrived, drawnOf } from '@/db/contact/photos/arrivals/writes'
import { mostFetches } from '@/db/contact/photos/fetches/input'
import { photoLimits } from '@/db/contact/photos/input'
import type { Told } from '@/db/contact/questions/answers/rules'
import { worded } from '@/db/contact/questions/rules'
import type { Encoded } from '@/db/files/encoding/writes'
import { pictureLimits } from '@/db/files/input'
import { sending } from '@/db/rate-limit'
import { Refusal } from '@/db/refusal'
import { type Answered, type Asking, isFaults } from './asking'
import { holder } from './keys'
import { extendedOnArrival } from './requests'
import { wordsIn } from './words'

/** Takes a case from another system, with the pictures in its parts; those it only names are fetched later. */
export async function postRequest(asking: Asking): Answered {
  const client = await holder(asking, 'post', sending)
  if (isFault(client)) return [client]
  const parts = requestIn(asking.said)
  if (isFaults(parts)) return parts
  const service = (await listServices(asking.visitor)).find(({ code }) => code === parts.topic)
  if (!service) return [fault(404, 'unknownService')]
  const answers = toldIn(service.questions, parts.attributes)
  const wrong = attributeFaults(worded(service.questions, asking.pick), answers)
  if (wrong.length > 0) return wrong
  const { attributes: _, mediaUrls, objectWords: __, ...sent } = parts
  const pictures = await drawn(asking.pictures)
  const left = asking.pictures.length - pictures.length
  try {
    const receive = asking.trying ? receiveTrial : receiveRequest
    const fetched = mediaUrls.slice(0, mostFetches)
    const note = noteOf(parts, answers, left, asking)
    const taken = await receive(client, { ...sent, answers, pictures: fetched, note })
    const kept = taken.id ? await addArrived(client, { case: taken.id }, pictures) : pictures.length
    const told = { kept, left: asking.pictures.length - kept, fetched: fetched.length }
    const title = titleOf(sent.text || asking.pick(service.name))
    const extended = extendedOnArrival(asking, service.unit, { ...sent, title })
    const receipt = receiptOf(taken, told, asking)
    return { root: 'service_requests', value: [extended ? { ...receipt, extended_attributes: extended } : receipt] }
  } catch (error) {
    return [faultOf(error)]
  }
}

/** As many as fit a case, one after the other: each takes a process of its own. */
async function drawn(files: readonly File[]): Promise<Encoded[]> {
  const pictures: Encoded[] = []
  for (const file of files.slice(0, photoLimits.ofCase)) {
    const picture = await drawnOf(Buffer.from(await file.arrayBuffer()))
    if (picture) pictures.push(picture)
  }
  return pictures
}

type Pictured = { readonly kept: number; readonly left: number; readonly fetched: number }

function receiptOf({ reference, dueAt }: Taken, { kept, left, fetched }: Pictured, { locale, words, trying }: Asking) {
  const notice = [
    words('open311.notice.target', { day: formatDay(dueAt, locale) }),
    kept > 0 && words('open311.notice.pictures', { kept }),
    left > 0 && words('open311.notice.left', { left, megabytes: pictureLimits.megabytes }),
    fetched > 0 && words('open311.notice.fetched', { count: fetched }),
    trying && words('open311.notice.trial'),
  ]
  return { service_request_id: reference, service_notice: notice.filter(Boolean).join(' ') }
}

/** What has no place of its own on a case, and what its words have been taken for: in the town's language, for the handler. */
function noteOf(parts: RequestParts, answers: Told, left: number, { town }: Asking) {
  const { attributes, mediaUrls, object, objectWords, shape, text, place, topic } = parts
  const thing = object ? `${object.type} ${object.id}` : objectWords
  const words = wordsIn(town.locales[0])
  const found = findingsIn([text, place].filter(Boolean).join('\n'), expectedAt(topic))
  const why = words('open311.why.tooMany')
  const lines = [
    ...found.map(({ kind }) => words('open311.note.finding', { finding: words(`open311.finding.${kind}`) })),
    ...[...attributes].filter(([code]) => !(code in answers)).map(([code, values]) => `${code}: ${values.join(', ')}`),
    ...(thing ? [words('open311.note.object', { object: thing })] : []),
    ...(shape && shape.type !== 'Point'
      ? [words('open311.note.shape', { shape: shape.type, count: positionsOf(shape).length })]
      : []),
    ...mediaUrls.slice(mostFetches).map((url) => words('open311.note.picture', { url, why })),
    ...(left > 0 ? [words('open311.note.files', { count: left })] : []),
  ]
  return lines.length > 0 ? lines.join('\n').slice(0, 4000).toWellFormed() : null
}

const refusals: Readonly<Record<string, Fault>> = {
  gone: fault(404, 'unknownService'),
  'contact.place': fault(400, 'place'),
  'contact.outside': fault(400, 'outside'),
  'contact.identityCode': fault(400, 'identityCode'),
  // The questions have changed since they were read a moment ago.
  'questions.unanswered': fault(503, 'busy', { seconds: 5 }),
  'questions.stopped': fault(503, 'busy', { seconds: 5 }),
}

function faultOf(error: unknown): Fault {
  const known = error instanceof Refusal ? refusals[error.key] : undefined
  if (!known) throw error
  return known
}
