import { fewAtOnce } from '@/app/_server/few-at-once'
import { logFault } from '@/app/_server/log'
import { type Said, saidIn } from '@/db/contact/open311/input'
import { type Fault, fault } from '@/db/contact/open311/rules'
import { isFault } from '@/db/contact/open311/times/rules'
import { Refusal } from '@/db/refusal'
import type { Town } from '@/tenants'
import type { Locale } from '@/tenants/municipality'
import { type Answered, type Asking, type Door, isFaults } from './asking'
import { isPictured, sentIn } from './body'
import { discovery } from './discovery'
import { postRequest } from './posts'
import { type Answer, type Format, responseOf } from './render'
import { request as oneRequest, requests } from './requests'
import { definition, services } from './services'
import { statistics } from './statistics'
import { postUpdate, updates } from './updates'
import { localeOf, pickIn, wordsIn } from './words'

type Path = {
  readonly parts: readonly string[]
  readonly format: Format
  readonly known: boolean
  readonly trying: boolean
}

/** `services/171.json` in its parts. Statistics need no suffix; for all else one that is not known leads nowhere, in XML. */
export function pathIn(sent: readonly string[]): Path {
  const bare = sent.filter(Boolean)
  const trying = bare[0] === 'test'
  const parts = trying ? bare.slice(1) : bare
  const [, last = '', suffix = ''] = /^(.*?)(?:\.([^.]*))?$/s.exec(parts.at(-1) ?? '') ?? []
  const named = suffix === 'xml' || suffix === 'json'
  const known = named || (parts[0] === 'statistics' && parts.length > 1)
  const format = named ? suffix : known ? 'json' : 'xml'
  return { parts: [...parts.slice(0, -1), named ? last : (parts.at(-1) ?? '')], format, known, trying }
}

/** Bodies with pictures that are in memory at once, before anybody's key is known: a hundred megabytes and more. */
const oneOfPictured = fewAtOnce(4)
const busy = fault(503, 'busy', { seconds: 5 })

/** Answers one request of GeoReport v2, whatever it is: always in the format asked for, and what is wrong as a list of errors. */
export async function answer(request: Request, sent: readonly string[], door: Door): Promise<Response> {
  if (request.method !== 'POST' || !isPictured(request)) return answerTo(request, sent, door)
  return oneOfPictured(
    () => answerTo(request, sent, door),
    () => {
      const locale = spokenBy(request, saidIn(new URL(request.url).searchParams), door.town)
      return responseOf(request, pathIn(sent).format, errors([busy], locale))
    },
  )
}

async function answerTo(request: Request, sent: readonly string[], door: Door): Promise<Response> {
  const path = pathIn(sent)
  const query = saidIn(new URL(request.url).searchParams)
  let locale = spokenBy(request, query, door.town)
  try {
    const posted = request.method === 'POST' ? await sentIn(request) : { said: query, pictures: [] }
    if (isFault(posted)) return responseOf(request, path.format, errors([posted], locale))
    locale = spokenBy(request, posted.said, door.town)
    const asked = localeOf(posted.said.one('locale'), null, door.town)
    const rest = { words: wordsIn(asked), pick: pickIn(asked, door.town), trying: path.trying, now: new Date() }
    const found = await answered({ ...door, ...posted, ...rest, request, locale: asked }, path)
    return responseOf(request, path.format, isFaults(found) ? errors(found, locale) : found)
  } catch (error) {
    const late = error instanceof Refusal && error.key === 'busy'
    if (!late) logFault(error, { route: '/open311/v2', method: request.method })
    const wrong = late ? busy : fault(500, 'fault')
    return responseOf(request, path.format, errors([wrong], locale))
  }
}

/** The words of a fault are shown to people: in their language, where nobody has asked for another. */
const spokenBy = (request: Request, said: Said, town: Town) =>
  localeOf(said.one('locale'), request.headers.get('accept-language'), town)

async function answered(asking: Asking, { parts, known }: Path): Answered {
  if (!['GET', 'HEAD', 'POST'].includes(asking.request.method)) return [fault(405, 'method')]
  const wrong = known ? jurisdictionFault(asking.said, asking.town) : fault(404, 'unknownPath')
  if (wrong) return [wrong]
  const [noun = '', id, third] = parts
  if (asking.request.method === 'POST' && parts.length === 1) {
    if (noun === 'requests') return postRequest(asking)
    if (noun === 'servicerequestupdates') return postUpdate(asking)
  }
  if (asking.request.method === 'POST') return [fault(404, 'unknownPath')]
  if (noun === 'statistics' && id && parts.length <= 3) return statistics(asking, id, third)
  return read(asking, noun, id, parts.length)
}

const lists: Readonly<Record<string, (asking: Asking) => Answered>> = {
  discovery,
  services,
  requests,
  servicerequestupdates: updates,
}
const singles: Readonly<Record<string, (asking: Asking, id: string) => Answered>> = {
  services: definition,
  requests: oneRequest,
  // A case has its number at once here: there is nothing to exchange for it.
  tokens: async () => [fault(404, 'unknownToken')],
}

async function read(asking: Asking, noun: string, id: string | undefined, length: number): Answered {
  const [list, single] = [Object.hasOwn(lists, noun) && lists[noun], Object.hasOwn(singles, noun) && singles[noun]]
  if (length === 1 && list) return list(asking)
  if (length === 2 && id && single) return single(asking, id)
  return [fault(404, 'unknownPath')]
}

/** The town's web address without its www. */
export const jurisdictionOf = ({ contact }: Town) => new URL(contact.website).hostname.replace(/^www\./, '')

function jurisdictionFault(said: Said, town: Town): Fault | null {
  const asked = said.one('jurisdiction_id')?.trim().toLowerCase()
  return asked && asked !== jurisdictionOf(town) ? fault(404, 'jurisdiction', { id: jurisdictionOf(town) }) : null
}

/** Every fault in the words of the reader; the first says with what status. */
function errors(faults: readonly Fault[], locale: Locale): Answer {
  const words = wordsIn(locale)
  const [first = fault(500, 'fault')] = faults
  const seconds = first.values?.seconds
  return {
    root: 'errors',
    status: first.status,
    value: faults.map(({ status, key, values }) => ({
      code: status,
      description: words(`open311.error.${key}`, values),
    })),
    ...(seconds ? { headers: { 'Retry-After': String(seconds) } } : {}),
  }
}
