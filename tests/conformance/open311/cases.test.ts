import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bodyOf } from '@/app/open311/v2/render'
import { definitionOf } from '@/app/open311/v2/services'
import { formatDay } from '@/components/ui/format'
import { closeDatabase } from '@/db/client'
import { blockInput } from '@/db/contact/blocks/input'
import { listSuspected } from '@/db/contact/blocks/reads'
import { confirmSpam } from '@/db/contact/blocks/suspicions/writes'
import { addBlock } from '@/db/contact/blocks/writes'
import { assignCase } from '@/db/contact/cases/assignments/writes'
import { followCase } from '@/db/contact/cases/follow/reads'
import { moveInput } from '@/db/contact/cases/moves/input'
import { moveCase } from '@/db/contact/cases/moves/writes'
import { placeCase } from '@/db/contact/cases/places/writes'
import { findCase } from '@/db/contact/cases/reads'
import { sendCase } from '@/db/contact/cases/writes'
import { addClient } from '@/db/contact/open311/clients/writes'
import { saidIn } from '@/db/contact/open311/input'
import { requestIn } from '@/db/contact/open311/posts/input'
import { type Question, unanswered } from '@/db/contact/open311/rules'
import { addArrived, drawnOf } from '@/db/contact/photos/arrivals/writes'
import { questionInput } from '@/db/contact/questions/input'
import { saveQuestion } from '@/db/contact/questions/writes'
import { listUnitsAtDesk } from '@/db/contact/topics/units/reads'
import { troubleInput } from '@/db/contact/troubles/input'
import { endTrouble, writeTrouble } from '@/db/contact/troubles/writes'
import { finnishClock } from '@/db/fields'
import { townAtWork } from '@/scripts/town-at-work'
import { atCounter } from '@/tests/people'
import { asOwner } from '../../unit/walls/canaries'
import {
  ask,
  asText,
  base,
  json,
  opened,
  parsed,
  posted,
  pothole,
  publish,
  send,
  unwrapped,
  type Wire,
  xml,
} from './counter'
import { expectShape } from './schemas'

let desk: Awaited<ReturnType<typeof opened>>
const sql = asOwner()

beforeAll(async () => {
  desk = await opened()
  await sql`select set_config('app.municipality', 'jamsa', false)`
})
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

const errors = async (response: Response): Promise<Wire> => ({ status: response.status, body: await response.json() })
const ids = async (query = ''): Promise<string[]> =>
  (await json(`requests.json${query}`)).map((one: Wire) => one.service_request_id)

/** A case of the portal, published if asked. */
async function fromPortal(kind: 'repair' | 'advice', consent: boolean) {
  const form = { kind, publish: consent, submission: randomUUID(), text: `Asia ${randomUUID()}`, place: 'Koulukatu 5' }
  const empty = { name: null, email: null, phone: null, seen: null, placeNeeded: false, subject2: null }
  const key = await sendCase(atCounter('jamsa'), { topic: '171', ...form, ...empty })
  return (await followCase(atCounter('jamsa'), key))?.reference ?? ''
}

/** A case of another system at the desk, by its number. */
async function known(reference: string) {
  const [row] = await sql`select id from cases where reference = ${reference}`
  return { id: String(row?.id), reference }
}
const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)

async function moved(id: string, to: string, told: object = {}) {
  const { version } = (await findCase(desk.kari, id)) ?? expect.unreachable()
  await moveCase(desk.kari, moveInput.parse({ case: id, version, to, ...told }))
}

describe('services', () => {
  test('1: XML with seven fields each, in their order', async () => {
    const response = await ask('services.xml')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/xml; charset=utf-8')
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    const { services } = parsed(await response.text())
    expect(services.service.length).toBeGreaterThan(15)
    for (const one of services.service)
      expect(Object.keys(one)).toEqual([
        'service_code',
        'service_name',
        'description',
        'metadata',
        'type',
        'keywords',
        'group',
      ])
  })

  test('2: JSON with the same data, and never a topic for advice or one without a place', async () => {
    const response = await ask('services.json')
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
    const list: Wire = await response.json()
    expect(asText(list)).toEqual(unwrapped((await xml('services.xml')).services))
    expect(list.find((one: Wire) => one.service_code === '171')).toEqual({
      service_code: '171',
      service_name: 'Katujen kunto',
      description: '',
      metadata: true,
      type: 'realtime',
      keywords: expect.stringMatching(/^[^\s]+,korjaustarve$/),
      group: 'Kadut ja liikenne',
    })
    const codes = list.map((one: Wire) => one.service_code)
    for (const hidden of ['yleinen', 'hallinto', 'kaavoitus', 'kirjasto', 'koulut']) expect(codes).not.toContain(hidden)
    const names = list.map((one: Wire) => one.service_name)
    expect(new Set(names).size).toBe(names.length)
    const unpublished = list.find((one: Wire) => one.service_code === 'vesihuolto')
    expect(unpublished.keywords).toMatch(/^private,/)
  })

  test('topics in the language that is asked for', async () => {
    const nameIn = async (query: string) =>
      (await json(`services.json${query}`)).find((one: Wire) => one.service_code === '171').service_name
    expect(await nameIn('')).toBe('Katujen kunto')
    expect(await nameIn('?locale=fi_FI')).toBe('Katujen kunto')
    expect(await nameIn('?locale=sv')).toBe('Gatornas skick')
    expect(await nameIn('?locale=en')).toBe('Street condition')
    expect(await nameIn('?locale=xx')).toBe('Katujen kunto')
  })

  test('3: a list of one value is a list in both formats', () => {
    const question: Question = {
      code: 'VIKA',
      datatype: 'singlevaluelist',
      variable: true,
      required: true,
      hint: '',
      order: 1,
      text: 'Mikä on vialla?',
      values: [{ key: 'pimea', name: 'Pimeä' }],
    }
    const value = definitionOf('katuvalot', [question])
    expect(JSON.parse(bodyOf('json', 'service_definition', value))).toEqual({
      service_code: 'katuvalot',
      attributes: [
        {
          variable: true,
          code: 'VIKA',
          datatype: 'singlevaluelist',
          required: true,
          datatype_description: '',
          order: 1,
          description: 'Mikä on vialla?',
          values: [{ key: 'pimea', name: 'Pimeä' }],
        },
      ],
    })
    const text = bodyOf('xml', 'service_definition', value)
    expect(text).toContain('<values><value><key>pimea</key><name>Pimeä</name></value></values>')
    expect(text).toContain('<attributes><attribute><variable>true</variable><code>VIKA</code>')
    // 9: the code of what has not been answered is named.
    expect(unanswered([question], new Map())).toEqual(['VIKA'])
    expect(unanswered([question], new Map([['VIKA', ['pimea']]]))).toEqual([])
  })

  test('a topic without questions has an empty list of them', async () => {
    expect(await json('services/246.json')).toEqual({ service_code: '246', attributes: [] })
    expect(await (await ask('services/246.xml')).text()).toContain('<attributes></attributes>')
  })

  test('4: an unknown topic', async () => {
    expect(await errors(await ask('services/nope.json'))).toEqual({
      status: 404,
      body: [{ code: 404, description: 'service_code: tuntematon aihe' }],
    })
    expect((await ask('services/yleinen.json')).status).toBe(404)
    const { errors: list } = await xml('services/nope.xml')
    expect(list).toEqual({ error: [{ code: '404', description: 'service_code: tuntematon aihe' }] })
  })

  test('5: another jurisdiction is not found; ours and none are', async () => {
    expect((await ask('services.json?jurisdiction_id=other.fi')).status).toBe(404)
    expect((await ask('services.json?jurisdiction_id=')).status).toBe(200)
    expect((await ask('services.json?jurisdiction_id=jamsa.fi')).status).toBe(200)
  })

  test('22: discovery, equal in both formats', async () => {
    const found = await json('discovery.json')
    expect(asText(found)).toEqual(unwrapped((await xml('discovery.xml')).discovery))
    expect(found.endpoints.map(({ type, url }: Wire) => [type, url])).toEqual([
      ['production', base],
      ['test', `${base}/test`],
    ])
    for (const endpoint of found.endpoints) expect(endpoint.formats).toEqual(['text/xml', 'application/json'])
    expect(found.changeset).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0[23]:00$/)
  })

  test('22: the changeset moves when a topic changes; of its questions tell 9 and 10', async () => {
    const changeset = async () => (await json('discovery.json')).changeset
    const begun = await changeset()
    await sql`update topics set changed_at = now() + interval '1 hour' where code = '171'`
    const changed = await changeset()
    await sql`update topics set changed_at = null where code = '171'`
    expect(changed > begun).toBe(true)
  })

  test('26: who has it already is told so', async () => {
    const tag = (await ask('services.json')).headers.get('etag') ?? ''
    expect(tag).toMatch(/^"[\w-]+"$/)
    const again = await ask('services.json', { headers: { 'if-none-match': `"x", W/${tag}` } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect((await ask('services.json', { headers: { 'if-none-match': '"x"' } })).status).toBe(200)
  })
})

describe('sending', () => {
  test('6: without a key or with a wrong one', async () => {
    expect((await send('requests.json', pothole)).status).toBe(403)
    expect(await errors(await send('requests.json', { ...pothole, api_key: 'x' }))).toEqual({
      status: 403,
      body: [{ code: 403, description: 'api_key: avain ei ole voimassa.' }],
    })
    expect((await send('requests.json', { ...pothole, api_key: desk.trial })).status).toBe(403)
  })

  test('7 and 8: topic and place', async () => {
    const status = async (more: Record<string, string>) =>
      (await send('requests.json', { api_key: desk.live, ...more })).status
    expect(await status({ description: 'x', address_string: 'x' })).toBe(400)
    expect(await status({ ...pothole, service_code: 'nope' })).toBe(404)
    expect(await status({ ...pothole, service_code: 'yleinen' })).toBe(404)
    expect(await status({ service_code: '171', description: 'x' })).toBe(400)
    expect(await status({ service_code: '171', description: 'x', lat: '61.8' })).toBe(400)
    expect(await status({ service_code: '171', description: 'x', lat: '91', long: '25' })).toBe(400)
    expect(await status({ service_code: '171', description: 'x', lat: '60.17', long: '24.94' })).toBe(400)
    expect(await status({ service_code: '171', description: 'osoite', address_string: 'Koulukatu 5' })).toBe(200)
    expect(await status({ service_code: '171', description: 'piste', lat: '61.86', long: '25.19' })).toBe(200)
  })

  test('3: what staff ask is told to other systems, in both formats and every language', async () => {
    const definition = await json('services/katuvalot.json')
    expect(definition.attributes).toMatchObject([
      {
        ...{ variable: true, code: 'VIKA', datatype: 'singlevaluelist', required: false, order: 1 },
        values: [{ key: 'pimea', name: 'Se ei pala' }, { key: 'vilkkuu' }, { key: 'rikki' }],
      },
      { code: 'MAARA', datatype: 'number', order: 2 },
      { code: 'PYLVAS', datatype: 'string', order: 3 },
    ])
    expect(asText(definition)).toEqual(unwrapped((await xml('services/katuvalot.xml')).service_definition))
    const swedish = await json('services/katuvalot.json?locale=sv')
    expect(swedish.attributes[0].values[0]).toEqual({ key: 'pimea', name: 'Den lyser inte' })
  })

  test('9 and 10: a required answer by its name, both of many, each kept with its question', async () => {
    const before = (await json('discovery.json')).changeset
    const ask246 = questionInput('fi').parse({
      ...{ topic: '246', seen: 0, code: 'MITKA', type: 'many', required: 'on', label: { fi: 'Mitä roskaa?' } },
      choices: [{ name: { fi: 'Lasi' } }, { name: { fi: 'Muovi' } }],
    })
    await new Promise((after) => setTimeout(after, 1000))
    await saveQuestion(desk.kari, ask246, 'fi')
    expect((await json('services.json')).find((one: Wire) => one.service_code === '246').metadata).toBe(true)
    expect((await json('discovery.json')).changeset, 'the changeset moves').not.toBe(before)
    const litter = { api_key: desk.live, ...pothole, service_code: '246', description: randomUUID() }
    expect(await errors(await send('requests.json', litter))).toEqual({
      status: 400,
      body: [{ code: 400, description: 'attribute[MITKA]: tieto puuttuu' }],
    })
    const wrong = parsed(await (await send('requests.xml', { ...litter, 'attribute[MITKA]': 'puu' })).text())
    expect(wrong.errors.error[0].description).toBe('attribute[MITKA]: tieto ei käy')
    const fields: [string, string][] = [
      ...Object.entries(litter),
      ['attribute[MITKA][]', 'lasi'],
      ['attribute[MITKA][]', 'muovi'],
    ]
    const [{ service_request_id: id }] = (await (await send('requests.json', fields)).json()) as Wire
    const [row] = await sql`select a.question, a.values from case_answers a join cases c on c.id = a."case"
      where c.reference = ${id}`
    expect(row).toEqual({
      question: { fi: 'Mitä roskaa?' },
      values: [
        { key: 'lasi', name: { fi: 'Lasi' } },
        { key: 'muovi', name: { fi: 'Muovi' } },
      ],
    })
    const notes = await sql`select e.note from case_events e join cases c on c.id = e."case"
      where c.reference = ${id} and e.kind = 'noted'`
    expect(notes.map(({ note }) => note).join(), 'what is kept as an answer is no note').not.toContain('MITKA')
  })

  test('an instant answers for its day, and an answer that leads elsewhere makes no case', async () => {
    const snow = { api_key: desk.live, ...pothole, service_code: 'talvi', description: randomUUID() }
    const response = await send('requests.json', { ...snow, 'attribute[PAIVA]': '2026-11-23T23:30:00Z' })
    const [{ service_request_id: id }] = (await response.json()) as Wire
    const [row] =
      await sql`select a.values from case_answers a join cases c on c.id = a."case" where c.reference = ${id}`
    expect(row?.values).toEqual([{ text: '2026-11-24' }])
    const danger = { ...snow, service_code: '172', 'attribute[VAARA]': 'yes' }
    const stopped = await errors(await send('requests.json', danger))
    expect(stopped.status).toBe(400)
    expect(stopped.body[0].description).toMatch(/^attribute\[VAARA\]: .*112$/)
  })

  test('10: both answers of many, in every spelling', async () => {
    const code = randomUUID().slice(0, 4)
    const fields: [string, string][] = [
      ...Object.entries({ api_key: desk.live, ...pothole, description: code }),
      ['attribute[VIKA][]', 'pimea'],
      ['attribute[VIKA][]', 'valkkyy'],
      ['attribute[NUMERO]', '17'],
    ]
    const response = await send('requests.json', fields)
    const [{ service_request_id: id }] = (await response.json()) as Wire
    const [row] = await sql`select e.note from case_events e join cases c on c.id = e."case"
      where c.reference = ${id} and e.kind = 'noted'`
    expect(row?.note).toBe('VIKA: pimea, valkkyy\nNUMERO: 17')
    const parts = requestIn(
      saidIn([
        ['service_code', '1'],
        ['attribute[A]', 'x'],
        ['attributes[B]', 'y'],
      ]),
    )
    expect('attributes' in parts && [...parts.attributes]).toEqual([
      ['A', ['x']],
      ['B', ['y']],
    ])
  })

  test('11: four thousand characters and no more', async () => {
    const status = async (length: number) =>
      (await send('requests.json', { api_key: desk.live, ...pothole, description: 'a'.repeat(length) })).status
    expect(await status(4001)).toBe(400)
    expect(await status(4000)).toBe(200)
  })

  test('12: the same text back, escaped in XML', async () => {
    const text = 'Ääkköset & <b> "lainaus" ]]> 😀\ntoinen rivi'
    const id = await posted(desk.live, { description: text })
    await publish(desk.kari, id)
    expect((await json(`requests/${id}.json`))[0].description).toBe(text)
    const body = await (await ask(`requests/${id}.xml`)).text()
    expect(body).toContain('&amp; &lt;b&gt;')
    expect(parsed(body).service_requests.request[0].description).toBe(text)
  })

  test('14: a case nobody has decided on is there by its number, without its words, and in no list', async () => {
    const id = await posted(desk.live, { description: 'Salainen kuoppa', lat: '61.86', long: '25.19', email: 'a@b.fi' })
    const [stub] = await json(`requests/${id}.json?extensions=all`)
    expect(stub).toMatchObject({
      service_request_id: id,
      status: 'open',
      status_notes: '',
      description: '',
      address: '',
      zipcode: '',
      service_code: '171',
      agency_responsible: 'Kadunpito',
    })
    for (const absent of ['lat', 'long', 'media_url']) expect(stub).not.toHaveProperty(absent)
    expect(JSON.stringify(stub)).not.toMatch(/Salainen|Koulukatu|a@b|61\.86/)
    expect(await ids()).not.toContain(id)
    expect(await ids(`?service_request_id=${id}`)).toEqual([id])
  })

  test('a body of JSON, and one whose type nobody has told', async () => {
    const body = JSON.stringify({
      api_key: desk.live,
      ...pothole,
      lat: 61.8612345,
      long: 25.1912345,
      attribute: { A: ['x'] },
    })
    const response = await ask('requests.json', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    })
    expect(response.status).toBe(200)
    expect(
      (await ask('requests.json', { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } }))
        .status,
    ).toBe(400)
    const bare = new TextEncoder().encode(new URLSearchParams({ api_key: desk.live, ...pothole }).toString())
    expect((await ask('requests.json', { method: 'POST', body: bare })).status).toBe(200)
  })

  test('the same words again within ten minutes are the same case, however fast', async () => {
    const sent = await Promise.all(Array.from({ length: 8 }, () => posted(desk.live, { description: 'kahdesti' })))
    expect(new Set(sent).size).toBe(1)
    expect(await posted(desk.silent, { description: 'kahdesti' })).not.toBe(sent[0])
    expect(await posted(desk.live, { description: 'kahdesti', address_string: 'muualla' })).not.toBe(sent[0])
  })

  test('an identity code is refused in words; what belongs elsewhere is noted for the handler', async () => {
    const code = await send('requests.json', { api_key: desk.live, ...pothole, description: 'Olen 131052-308T.' })
    expect(await errors(code)).toEqual({
      status: 400,
      body: [{ code: 400, description: expect.stringContaining('henkilötunnus') }],
    })
    const id = await posted(desk.live, { description: 'Vaadin vahingonkorvausta renkaasta, joka hajosi kuoppaan.' })
    const [row] = await sql`select e.note from case_events e join cases c on c.id = e."case"
      where c.reference = ${id} and e.kind = 'noted'`
    expect(row?.note).toContain('vahingonkorvausvaatimus')
  })

  test('publishing is asked for only where the operator has agreed to it', async () => {
    const [agreed, silent] = [await posted(desk.live), await posted(desk.silent)]
    const rows = await sql`select c.reference, c.channel, c.client is not null as known from cases c
      join case_publications p on p."case" = c.id where c.reference in ${sql([agreed, silent])}`
    expect(rows.map((row) => ({ ...row }))).toEqual([{ reference: agreed, channel: 'open311', known: true }])
  })

  test('what is tried out is checked, is nobody’s case and is told apart', async () => {
    const response = await send('test/requests.json', { api_key: desk.trial, ...pothole, description: 'koe' })
    const [{ service_request_id: id, service_notice: notice }] = (await response.json()) as Wire
    expect(notice).toContain('kokeilu')
    expect(await sql`select 1 from cases where reference = ${id}`).toHaveLength(0)
    expect((await json(`test/requests/${id}.json`))[0]).toMatchObject({ service_request_id: id, status: 'open' })
    expect((await ask(`requests/${id}.json`)).status).toBe(404)
    expect(await json('test/requests.json')).toEqual([])
    expect((await send('test/requests.json', { api_key: desk.live, ...pothole })).status).toBe(403)
    expect(
      (await send('test/requests.json', { api_key: desk.trial, description: 'x', service_code: '171' })).status,
    ).toBe(400)
  })
})

describe('reading', () => {
  test('15: newest first, ninety days at most', async () => {
    const [old, ancient, fresh] = [
      await posted(desk.live, { description: 'vanha' }),
      await posted(desk.live, { description: 'ikivanha' }),
      await posted(desk.live, { description: 'uusi' }),
    ]
    for (const id of [old, ancient, fresh]) await publish(desk.kari, id)
    await sql`update cases set created_at = now() - interval '40 days' where reference = ${old}`
    await sql`update cases set created_at = now() - interval '91 days' where reference = ${ancient}`
    const found = await ids()
    expect(found).not.toContain(ancient)
    expect(found.indexOf(fresh)).toBeLessThan(found.indexOf(old))
    expect(await ids(`?service_request_id=${ancient}`)).toEqual([ancient])
    const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString()
    expect(await ids(`?start_date=${day(100)}&end_date=${day(50)}`)).toEqual([ancient])
    expect(await ids(`?end_date=${day(50)}`)).toEqual([ancient])
  })

  test('16 and 17: spans and times', async () => {
    const status = async (query: string) => (await ask(`requests.json?${query}`)).status
    expect(await status('start_date=2026-08-01T00:00:00Z&end_date=2026-10-31T00:00:00Z')).toBe(400)
    expect(await status('start_date=2026-08-02T00:00:00Z&end_date=2026-10-31T00:00:00Z')).toBe(200)
    expect(await status('start_date=2026-11-01T00:00:00')).toBe(400)
    expect(await status('start_date=2026-11-01')).toBe(200)
    expect(await status('start_date=2026-11-01T00:00:00.123%2B02:00')).toBe(200)
    expect(await status('start_date=2026-11-01T00:00:00+02:00')).toBe(200)
    expect(await status('start_date=2026-13-01')).toBe(400)
    expect(await status('start_date=')).toBe(200)
    expect(await status('start_date=2026-11-20&end_date=2026-11-10')).toBe(400)
  })

  test('18 and 19: a list of ids stands alone, and every state is one of two', async () => {
    const [a, b] = [await posted(desk.live, { description: 'a18' }), await posted(desk.live, { description: 'b18' })]
    await publish(desk.kari, a)
    const id = await publish(desk.kari, b)
    await moved(id, 'done', { words: 'Paikattu.' })
    expect((await ids(`?service_request_id=${a},${b},puuttuu&status=closed`)).toSorted()).toEqual([a, b].toSorted())
    expect(await ids('?status=closed')).toContain(b)
    expect(await ids('?status=closed')).not.toContain(a)
    const all = await ids('?status=open,closed')
    expect(all).toEqual(expect.arrayContaining([a, b]))
    expect((await ask('requests.json?status=done')).status).toBe(400)
  })

  test('20 and 21: one case is a list of one; there are no tokens', async () => {
    const id = await posted(desk.live, { description: 'yksi' })
    await publish(desk.kari, id)
    expect(await json(`requests/${id}.json`)).toHaveLength(1)
    expect((await ask('tokens/x.xml')).status).toBe(404)
    expect((await xml('tokens/x.xml')).errors.error).toHaveLength(1)
  })

  test('a published case, field by field', async () => {
    const id = await posted(desk.live, { description: 'kentät', lat: '61.86123456', long: '25.19' })
    await publish(desk.kari, id)
    const [one] = await json(`requests/${id}.json`)
    const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0[23]:00$/)
    expect(one).toEqual({
      service_request_id: id,
      status: 'open',
      status_notes: '',
      service_name: 'Katujen kunto',
      service_code: '171',
      description: 'kentät',
      agency_responsible: 'Kadunpito',
      service_notice: '',
      requested_datetime: instant,
      updated_datetime: instant,
      expected_datetime: expect.stringMatching(/T23:59:59/),
      address: 'Koulukatu 5, 42100 Jämsä',
      zipcode: '42100',
      lat: 61.861235,
      long: 25.19,
    })
    expect(Object.keys((await xml(`requests/${id}.xml`)).service_requests.request[0])).toEqual(Object.keys(one))
  })

  test('23: a merged case is closed and says so', async () => {
    const id = await posted(desk.live, { description: 'yhdistetty' })
    await publish(desk.kari, id)
    const main = await posted(desk.live, { description: 'pääasia' })
    await sql`update cases set state = 'merged', ended_at = now(),
      main = (select id from cases where reference = ${main}) where reference = ${id}`
    expect((await json(`requests/${id}.json`))[0]).toMatchObject({ status: 'closed', status_notes: 'Yhdistetty' })
    await publish(desk.kari, main)
    expect((await json(`requests/${id}.json`))[0]).toMatchObject({
      status: 'closed',
      status_notes: `Yhdistetty asiaan ${main}`,
    })
  })

  test('24: what is not for everybody is nowhere', async () => {
    const hidden = [
      await fromPortal('repair', false),
      await fromPortal('repair', true),
      await fromPortal('advice', true),
    ]
    await publish(desk.kari, hidden[2] ?? '', { answer: 'Kirjastosta.' })
    const rejected = await posted(desk.live, { description: 'roskaa' })
    await moved(await publish(desk.kari, rejected), 'rejected', { reason: 'spam' })
    const before = await json('statistics/services')
    for (const id of [...hidden, rejected]) {
      expect((await ask(`requests/${id}.json`)).status, id).toBe(404)
      expect(await ids(`?service_request_id=${id}`)).toEqual([])
      expect(await ids()).not.toContain(id)
    }
    const counted = Number((await ask('requests.json?per_page=500')).headers.get('x-result-count'))
    expect(counted).toBe((await ids('?per_page=500')).length)
    const total = before.find((row: Wire) => row.service_code === '171')?.total ?? 0
    await publish(desk.kari, hidden[1] ?? '')
    expect((await json('statistics/services/171')).at(0).total).toBe(total + 1)
    expect((await ask(`requests/${hidden[1]}.json`)).status).toBe(200)
  })

  test('25: a sender who is forgotten leaves no trace in what is read', async () => {
    const id = await posted(desk.live, {
      description: 'Unohda',
      first_name: 'Ville',
      last_name: 'Virtanen',
      phone: '0401234567',
    })
    await publish(desk.kari, id)
    expect(await (await ask(`requests/${id}.json?extensions=all`)).text()).not.toMatch(/Ville|Virtanen|0401234567/)
  })

  test('27: no null, no fraction of a second, and every id is text', async () => {
    for (const path of [
      'discovery.json',
      'services.json',
      'requests.json?extensions=all',
      'statistics/services',
      'statistics/agencies',
    ]) {
      const text = await (await ask(path)).text()
      expect(text, path).not.toMatch(/null|T\d\d:\d\d:\d\d\.\d/)
      expect(text, path).not.toMatch(/"(service_request_id|service_code|zipcode|key|code)":\d/)
    }
  })

  test('30: the Finnish dialect comes when it is asked for', async () => {
    const id = await posted(desk.live, { description: 'murre', title: 'Kuoppa', lat: '61.86', long: '25.19' })
    const row = await publish(desk.kari, id)
    await moved(row, 'in_progress')
    const [bare] = await json(`requests/${id}.json`)
    expect(bare).not.toHaveProperty('extended_attributes')
    const [{ extended_attributes: all }] = await json(`requests/${id}.json?extensions=all`)
    expect(all).toEqual({
      title: 'Kuoppa kadulla',
      detailed_status: 'IN_PROCESS',
      handler: 'kadunpito',
      media_urls: [],
      geometry: { type: 'Point', coordinates: [25.19, 61.86] },
      log: [
        { time: expect.any(String), status: 'received', note: 'Vastaanotettu', handler: 'kadunpito' },
        { time: expect.any(String), status: 'handling', note: 'Käsittelyssä', handler: 'kadunpito' },
      ],
    })
    const [{ extended_attributes: some }] = await json(`requests/${id}.json?extensions=true`)
    expect(Object.keys(some)).toEqual(['title', 'detailed_status', 'handler', 'media_urls'])
  })

  test('the dialect’s log tells to which unit a case was given, and its status that it is kept for the record alone', async () => {
    const id = await posted(desk.live, { description: 'siirto', lat: '61.86', long: '25.19' })
    const row = await publish(desk.kari, id)
    const { version } = (await findCase(desk.kari, row)) ?? expect.unreachable()
    const unit = (await listUnitsAtDesk(desk.kari)).find(({ code }) => code === 'puhtaanapito')?.id ?? ''
    await assignCase(desk.kari, row, version, unit, null)
    await moved(row, 'done', { words: 'Paikattu.' })
    const told = async () => (await json(`requests/${id}.json?extensions=all`))[0].extended_attributes
    const { log, detailed_status } = await told()
    expect(log.map((one: Wire) => [one.status, one.handler])).toEqual([
      ['received', 'puhtaanapito'],
      ['allocated', 'puhtaanapito'],
      ['done', 'puhtaanapito'],
    ])
    expect(detailed_status).toBe('PROCESSED')
    await sql`update cases set blanked_at = now() where id = ${row}`
    expect((await told()).detailed_status).toBe('ARCHIVED')
    expectShape('requests', await json(`requests/${id}.json?extensions=all`))
  })

  test('a line and a thing by its number are kept, given on where the place is public, and found by', async () => {
    const line = {
      type: 'LineString',
      coordinates: [
        [25.18, 61.86, 92],
        [25.2, 61.86],
        [25.2, 61.87],
      ],
    }
    const thing = { service_object_type: 'valopylvas', service_object_id: 'JMS-1042' }
    const id = await posted(desk.live, { description: 'Pimeä katu', geometry: JSON.stringify(line), ...thing })
    const [stub] = await json(`requests/${id}.json?extensions=all`)
    expect(JSON.stringify(stub)).not.toMatch(/1042|25\.18/)
    expect(await ids('?service_object_id=JMS-1042')).toEqual([])
    const row = await publish(desk.kari, id)
    const [told] = await json(`requests/${id}.json?extensions=all`)
    expectShape('requests', [told])
    expect([told.lat, told.long]).toEqual([61.860283, 25.2])
    const drawn = [
      [25.18, 61.86],
      [25.2, 61.86],
      [25.2, 61.87],
    ]
    expect(told.extended_attributes).toMatchObject({ geometry: { type: 'LineString', coordinates: drawn }, ...thing })
    const [same] = unwrapped((await xml(`requests/${id}.xml?extensions=all`)).service_requests)
    // An empty list and an empty text look alike in XML.
    expect(same).toEqual(asText({ ...told, extended_attributes: { ...told.extended_attributes, media_urls: '' } }))
    expect(await ids('?service_object_id=JMS-1042&service_object_type=valopylvas')).toEqual([id])
    expect(await ids('?service_object_type=penkki')).toEqual([])

    const { version } = (await findCase(desk.kari, row)) ?? expect.unreachable()
    await placeCase(desk.kari, { case: row, version, place: 'Seppolantie', latitude: 61.86, longitude: 25.19 })
    const [moved] = await json(`requests/${id}.json?extensions=all`)
    expect(moved.extended_attributes.geometry).toMatchObject({ type: 'Point' })
    expect(moved.extended_attributes).toMatchObject(thing)
  })

  test('an area comes as JSON within JSON too; what is no shape, or far away, is a fault in words', async () => {
    const area = [
      [
        [25.18, 61.86],
        [25.19, 61.86],
        [25.19, 61.87],
        [25.18, 61.86],
      ],
    ]
    const send311 = (geometry: unknown) =>
      ask('requests.json', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          api_key: desk.live,
          service_code: '171',
          description: `Alue ${randomUUID()}`,
          geometry,
        }),
      })
    const taken = await send311({ type: 'Polygon', coordinates: area })
    expect(taken.status).toBe(200)
    const [{ service_request_id: id }]: Wire = await taken.json()
    await publish(desk.kari, id)
    const [told] = await json(`requests/${id}.json?extensions=geometry`)
    expect(told.extended_attributes.geometry).toEqual({ type: 'Polygon', coordinates: area })
    const [same] = unwrapped((await xml(`requests/${id}.xml?extensions=geometry`)).service_requests)
    expect(same).toEqual(asText(told))
    const open = [
      [25.18, 61.86],
      [25.19, 61.86],
      [25.19, 61.87],
      [25.18, 61.88],
    ]
    const many = Array.from({ length: 501 }, (_, at) => [25 + at / 1000, 61.86])
    for (const geometry of [
      ...['Point', { type: 'Circle', coordinates: [25, 61] }, { type: 'Point', coordinates: [25, 161] }],
      ...[
        { type: 'Polygon', coordinates: [open] },
        { type: 'LineString', coordinates: many },
      ],
      { type: 'Point', coordinates: ['25', '61'] },
    ])
      expect(await errors(await send311(geometry))).toEqual({
        status: 400,
        body: [{ code: 400, description: expect.stringContaining('geometry') }],
      })
    expect((await errors(await send311({ type: 'Point', coordinates: [24.94, 60.17] }))).status).toBe(400)
  })

  test('a thing that is told in words is for the handler alone', async () => {
    const id = await posted(desk.live, {
      description: 'Penkki on rikki',
      service_object_type: 'penkki',
      service_object_id: 'se punainen, Ainon',
    })
    await publish(desk.kari, id)
    expect(JSON.stringify(await json(`requests/${id}.json?extensions=all`))).not.toContain('Ainon')
    const [row] = await sql`select e.note from case_events e join cases c on c.id = e."case"
      where c.reference = ${id} and e.kind = 'noted'`
    expect(row?.note).toContain('penkki se punainen, Ainon')
  })

  test('near a place, with the distance; by words; by unit; by change', async () => {
    const at = { lat: '62.103', long: '25.12' }
    const id = await posted(desk.live, { description: 'Erikoinen sorakasa', ...at })
    await publish(desk.kari, id)
    const near = await json('requests.json?lat=62.104&long=25.12&radius=200')
    expect(near.map((one: Wire) => [one.service_request_id, one.distance])).toEqual([[id, 111]])
    expect(await ids('?lat=62.104&long=25.12&radius=100')).toEqual([])
    expect(await ids('?search=sorakasat')).toEqual([id])
    expect(await ids('?handler=kadunpito')).toContain(id)
    expect(await ids('?agency_responsible=Kadunpito')).toContain(id)
    expect(await ids('?agency_responsible=Viheralueet')).not.toContain(id)
    expect(await ids('?service_object_id=1&service_object_type=x')).toEqual([])
    const hourAgo = new Date(Date.now() - 3_600_000).toISOString()
    expect(await ids(`?updated_after=${hourAgo}`)).toContain(id)
    expect(await ids(`?updated_before=${hourAgo}`)).not.toContain(id)
    const [own] = await json(`requests/${id}.json`)
    const then = encodeURIComponent(own.updated_datetime)
    expect(await ids(`?updated_after=${then}&updated_before=${then}`)).toContain(id)
    expect((await ask('requests.json?lat=62&radius=5')).status).toBe(400)
  })

  test('pages, and the way to the next one without the key', async () => {
    const response = await ask('requests.json?per_page=2&api_key=salainen')
    expect(await response.json()).toHaveLength(2)
    const total = Number(response.headers.get('x-result-count'))
    expect(response.headers.get('x-page-count')).toBe(String(Math.ceil(total / 2)))
    expect(response.headers.get('x-page-size')).toBe('2')
    expect(response.headers.get('x-next-page-url')).toBe(`${base}/requests.json?per_page=2&page=2`)
    expect((await ask('requests.json?page=0')).status).toBe(400)
  })
})

describe('updates', () => {
  const window = () => {
    const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()
    return `start_date=${at(-60)}&end_date=${at(1)}`
  }

  test('28: with a key alone, in the window alone, and never what was said to the sender', async () => {
    expect((await ask('servicerequestupdates.json')).status).toBe(403)
    expect((await ask(`servicerequestupdates.json?api_key=${desk.silent}`)).status).toBe(403)
    const id = await posted(desk.live, { description: 'muutokset' })
    const row = await publish(desk.kari, id, { answer: 'Kuoppa paikattiin.' })
    await moved(row, 'in_progress', { words: 'Hei Ville, katson tätä.' })
    await moved(row, 'done', { words: 'Hei Ville, paikattu on.' })
    const list = await json(`servicerequestupdates.json?api_key=${desk.live}&${window()}`)
    const own = list.filter((one: Wire) => one.service_request_id === id)
    expect(own).toEqual([
      {
        update_id: expect.any(String),
        service_request_id: id,
        status: 'IN_PROGRESS',
        updated_datetime: expect.any(String),
        description: 'Asiaa selvitetään.',
        external_status_code: 'in_progress',
      },
      {
        update_id: expect.any(String),
        service_request_id: id,
        status: 'FIXED',
        updated_datetime: expect.any(String),
        description: 'Kuoppa paikattiin.',
        external_status_code: 'done',
      },
    ])
    const past = 'start_date=2026-01-01T00:00:00Z&end_date=2026-01-02T00:00:00Z'
    expect(await json(`servicerequestupdates.json?api_key=${desk.live}&${past}`)).toEqual([])
    expect((await ask(`servicerequestupdates.json?api_key=${desk.live}&start_date=2026-01-01`)).status).toBe(400)
  })

  test('29: said twice is said once; a word moves nothing, but a dispute goes to the handler', async () => {
    const id = await posted(desk.live, { description: 'lisättävää' })
    const row = await publish(desk.kari, id)
    const update = (more: Record<string, string> = {}) =>
      send('servicerequestupdates.json', {
        api_key: desk.live,
        service_request_id: id,
        update_id: 'u1',
        updated_datetime: '2026-11-24T10:00:00Z',
        status: 'FIXED',
        description: 'Joku paikkasi sen.',
        ...more,
      })
    const [one, other] = [await update(), await update()]
    expect(await one.json()).toEqual(await other.json())
    const seen = async () => (await findCase(desk.kari, row)) ?? expect.unreachable()
    expect((await seen()).state).toBe('received')
    expect((await seen()).events.filter(({ kind }) => kind === 'said')).toHaveLength(1)
    expect((await update({ service_request_id: 'puuttuu', update_id: 'u2' })).status).toBe(404)
    expect((await update({ status: 'HUPS', update_id: 'u3' })).status).toBe(400)
    expect((await update({ description: '', update_id: 'u4' })).status).toBe(400)
    expect((await update({ description: 'Olen 131052-308T.', update_id: 'u5' })).status).toBe(400)
    expect((await update({ api_key: desk.silent, update_id: 'u6' })).status).toBe(403)
    await moved(row, 'done', { words: 'Paikattu.' })
    expect((await update({ status: 'REOPEN', update_id: 'u7', description: 'Ei ole.' })).status).toBe(200)
    expect((await seen()).state).toBe('reopen_requested')
    expect((await json(`requests/${id}.json`))[0].status).toBe('closed')
    await moved(row, 'in_progress')
    await moved(row, 'not_ours', { words: 'Tie on valtion.', receiver: 'Valtion tieviranomainen' })
    const before = await sql`select id from cases`
    expect((await update({ status: 'REOPEN', update_id: 'u8', description: 'Katu on kunnan.' })).status).toBe(200)
    expect(await sql`select id from cases`).toHaveLength(before.length)
    expect(await seen()).toMatchObject({ state: 'not_ours' })
    expect((await seen()).events.at(-1)).toMatchObject({ kind: 'said', words: 'Katu on kunnan.' })
  })
})

test('30: whoever sends a case in the dialect is answered in it', async () => {
  const sent = {
    api_key: desk.live,
    ...pothole,
    description: 'murre lähetettäessä',
    title: 'Kuoppa',
    lat: '61.86',
    long: '25.19',
  }
  const bare = await (await send('requests.json', sent)).json()
  expectShape('receipt', bare)
  expect(bare[0]).not.toHaveProperty('extended_attributes')
  const thing = { service_object_type: 'valaisin', service_object_id: '12' }
  const told = await (
    await send('requests.json', { ...sent, ...thing, description: 'toinen', extensions: 'all' })
  ).json()
  expectShape('receipt', told)
  const [{ extended_attributes: all }] = told
  expect(all).toEqual({
    ...{ title: 'Kuoppa', ...thing, detailed_status: 'RECEIVED', handler: 'kadunpito', media_urls: [] },
    geometry: { type: 'Point', coordinates: [25.19, 61.86] },
    log: [{ time: expect.any(String), status: 'received', note: 'Vastaanotettu', handler: 'kadunpito' }],
  })
  const trying = { ...pothole, api_key: desk.trial, extensions: 'true', description: 'kokeilu' }
  const [tried] = await (await send('test/requests.json', trying)).json()
  expect(tried.extended_attributes).toMatchObject({ title: 'kokeilu', detailed_status: 'RECEIVED' })
  const document = parsed(
    await (await send('requests.xml', { ...sent, extensions: 'true', description: 'kolmas' })).text(),
  )
  expect(document.service_requests.request[0].extended_attributes.title).toBe('Kuoppa')
})

test('of more changes than fit an answer the oldest come, so that a client asks on from the last', async () => {
  const row = await publish(desk.kari, await posted(desk.live, { description: 'monta muutosta' }))
  const first = '2026-02-01T00:00:00Z'
  await sql`insert into case_events (municipality, "case", kind, "from", "to", by, created_at)
    select 'jamsa', ${row}, 'moved', 'planned', 'in_progress', 'system', ${first}::timestamptz + n * interval '1 minute'
      from generate_series(0, 1004) n`
  const asked = (from: string) =>
    json(`servicerequestupdates.json?api_key=${desk.live}&start_date=${from}&end_date=2026-02-02T00:00:00Z`)
  const told = await asked(first)
  expect(told).toHaveLength(1000)
  expect(Date.parse(told[0].updated_datetime)).toBe(Date.parse(first))
  const rest = await asked(new Date(told[999].updated_datetime).toISOString())
  expect(rest.map((one: Wire) => one.update_id)).toContain(told[999].update_id)
  expect(rest).toHaveLength(6)
})

test('of a deleted case that everybody could read its number tells when it was removed; of any other nothing', async () => {
  await sql`insert into case_removals (municipality, reference, reason, shown_as)
    values ('jamsa', 'poissa22', 'retention', 'repair'), ('jamsa', 'poissa33', 'erasure', null), ('jamsa', 'poissa44', 'retention', 'advice')`
  expect(await errors(await ask('requests/poissa22.json'))).toEqual({
    status: 404,
    body: [{ code: 404, description: `service_request_id: asia on poistettu ${formatDay(new Date(), 'fi')}` }],
  })
  const unknown = await errors(await ask('requests/nobodys2.json'))
  for (const id of ['poissa33', 'poissa44']) expect(await errors(await ask(`requests/${id}.json`))).toEqual(unknown)
  expect(await json('requests.json?service_request_id=poissa22')).toEqual([])
})

test('what other systems send is held against the list of unwanted words, and looks received to them meanwhile', async () => {
  await addBlock(
    desk.kari,
    blockInput.parse({ kind: 'word', mark: 'halpoja renkaita', reason: 'Mainos', until: tomorrow() }),
  )
  const id = await posted(desk.live, { description: 'Halpoja renkaita!', email: 'mainos@posti.example' })
  const { id: row } = await known(id)
  expect((await listSuspected(desk.kari)).map((one) => one.case)).toContain(row)
  expect((await json(`requests/${id}.json`))[0]).toMatchObject({ status: 'open', description: '' })
  const update = { api_key: desk.live, service_request_id: id, update_id: 'odottaa', status: 'OPEN' }
  const more = { ...update, updated_datetime: '2026-11-24T10:00:00Z', description: 'Vielä yksi.' }
  expect((await send('servicerequestupdates.json', more)).status).toBe(200)
  const picture = await drawnOf(
    await sharp({ create: { width: 40, height: 30, channels: 3, background: '#336699' } })
      .jpeg()
      .toBuffer(),
  )
  expect(await addArrived(townAtWork('jamsa', 'contact', 'tests'), { case: row }, picture ? [picture] : [])).toBe(1)
  expect(await sql`select id from mails where address = 'mainos@posti.example'`).toHaveLength(0)
  await confirmSpam(desk.kari, row)
  expect((await ask(`requests/${id}.json`)).status).toBe(404)
  expect((await send('servicerequestupdates.json', { ...more, update_id: 'hylätty' })).status).toBe(404)
})

test('whoever reports by another system is told in the receipt of a trouble that is known', async () => {
  const clock = (hours: number) => finnishClock(new Date(Date.now() + hours * 3_600_000))
  const words = { fi: 'Tulva katkaisi tien.', sv: 'Vägen är översvämmad.' }
  const trouble = { submission: randomUUID(), topics: '171', area: '', words, follow: '', receipts: 'on' }
  await writeTrouble(desk.kari, troubleInput('fi').parse({ ...trouble, startsAt: clock(-1), endsAt: clock(5) }))
  await posted(desk.live, { description: 'Tie on poikki.', email: 'tulva@posti.example' })
  await endTrouble(desk.kari, trouble.submission)
  const [mail] = await sql`select values from mails where address = 'tulva@posti.example'`
  expect(mail?.values).toMatchObject({ trouble: 'Tulva katkaisi tien.' })
})

test('the desk says how much each system may send', async () => {
  const few = await addClient(desk.kari, { name: 'Harvakseltaan', scopes: ['post'], mayPublish: false, most: 2 })
  const sent = (description: string) => send('requests.json', { api_key: few, ...pothole, description })
  const statuses = [(await sent('yksi')).status, (await sent('kaksi')).status, (await sent('kolme')).status]
  expect(statuses).toEqual([200, 200, 429])
  expect((await send('requests.json', { api_key: desk.live, ...pothole, description: 'toisen' })).status).toBe(200)
})

test('who asks too often is told when to come again', async () => {
  const eager = await opened().then(({ live }) => live)
  let response = new Response()
  for (let asked = 0; asked < 320 && response.status !== 429; asked += 20)
    response =
      (await Promise.all(Array.from({ length: 20 }, () => send('requests.json', { api_key: eager, ...pothole })))).at(
        -1,
      ) ?? response
  expect(response.status).toBe(429)
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await response.json()).toEqual([{ code: 429, description: expect.any(String) }])
}, 60_000)
