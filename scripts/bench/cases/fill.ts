import postgres from 'postgres'
import { mapOf } from '@/tenants/maps'

const town = 'jamsa'
const batch = 10_000

const wrongs = [
  ...[
    'Kuoppa ajoradassa',
    'Katuvalo on pimeänä',
    'Roskakori pursuaa',
    'Liikennemerkki on kaatunut',
    'Sadevesikaivo on tukossa',
  ],
  ...[
    'Keinu on rikki',
    'Hiekoitus puuttuu',
    'Oksat peittävät näkyvyyden',
    'Suojatie on kulunut näkymättömiin',
    'Penkin lauta on poikki',
  ],
]
const details = [
  ...[
    'Vaara on suurin aamuhämärässä, kun lapset kävelevät kouluun.',
    'Sama oli edessä jo viime keväänä.',
    'Asialla ei ole kiirettä.',
  ],
  ...[
    'Pyörällä sen joutuu kiertämään vastaantulijoiden kaistalta.',
    'Naapuritkin ovat huomanneet tämän.',
    'Milloin tämä korjataan?',
  ],
]
const streets = [
  'Koskentie',
  'Seppolantie',
  'Keskuskatu',
  'Rantatie',
  'Himoksentie',
  'Patalahdentie',
  'Myllytie',
  'Jokivarrentie',
]

/** Fills a town with so many cases in all, as it might look after three years; the words of one in a thousand are rare. Set by set, as the owner. */
export async function fillWithCases(before: number, after: number) {
  const sql = postgres(process.env.DATABASE_OWNER_URL ?? '', { max: 1, onnotice: () => {} })
  const points = mapOf(town)?.villages.map(({ at }) => at) ?? []
  try {
    await sql`select set_config('app.municipality', ${town}, false), setseed(0.5)`
    for (let from = before; from < after; from += batch) {
      const range = { from: from + 1, until: Math.min(from + batch, after) }
      await addCases(sql, range, JSON.stringify(points))
      await addEvents(sql, range)
      await addPublications(sql, range)
    }
    await sql`vacuum analyze cases, case_events, reporters, case_publications`
  } finally {
    await sql.end()
  }
}

type Range = { from: number; until: number }

/** Numbers of eight digits that begin with this are the bench's. */
const first = 90_000_000
export const referenceOf = (place: number) => String(first + place)
const within = (sql: postgres.Sql, { from, until }: Range) =>
  sql`c.reference between ${referenceOf(from)} and ${referenceOf(until)}`

/** Of what came more than two months ago three in a hundred are open yet, of the rest two in three. */
function addCases(sql: postgres.Sql, { from, until }: Range, points: string) {
  return sql`
    insert into cases (municipality, reference, kind, topic, locale, channel, state, unit, handler, text, place, latitude, longitude,
      days, due_at, changed_at, ended_at, created_at, submission)
    select ${town}, ${first}::int + n, t.kind, t.id, (array['fi', 'fi', 'fi', 'fi', 'sv', 'en'])[1 + n % 6],
      (array['portal', 'portal', 'portal', 'phone', 'email', 'open311'])[1 + n % 6], state, t.unit,
      case when state <> 'received' then (select staff from desks where desk = 'contact' limit 1) end,
      wrong || ' osoitteessa ' || street || '. ' || detail || case when n % 1000 = 0 then ' Siellä on myös majava.' else '' end, street,
      (at ->> 1)::float8 + (c - 0.5) / 50, (at ->> 0)::float8 + (d - 0.5) / 25,
      t.days, came + t.days * interval '1.4 days', least(now(), came + a * t.days * interval '2 days'),
      case when state in ('done', 'answered', 'no_action', 'not_ours') then least(now(), came + a * t.days * interval '2 days') end,
      came, sha256((${town} || n)::bytea)
    from (
      select n, a, b, c, d, came, topics[1 + floor(b * b * cardinality(topics))::int] as topic,
        (${wrongs}::text[])[1 + floor(c * ${wrongs.length}::int)::int] as wrong, (${details}::text[])[1 + floor(d * ${details.length}::int)::int] as detail,
        (${streets}::text[])[1 + floor(a * ${streets.length}::int)::int] || ' ' || 1 + floor(d * 90)::int as street,
        ${points}::text::jsonb -> floor(e * jsonb_array_length(${points}::text::jsonb))::int as at,
        case when b < case when came < now() - interval '60 days' then 0.03 else 0.66 end
          then (array['received', 'received', 'received', 'in_progress', 'in_progress', 'planned', 'waiting_reporter', 'forwarded'])[1 + floor(e * 8)::int]
          else (array['done', 'done', 'done', 'answered', 'answered', 'no_action', 'not_ours'])[1 + floor(e * 7)::int] end as state
      from (select n, random() as a, random() as b, random() as c, random() as d, random() as e, now() - random() * interval '1080 days' as came
        from generate_series(${from}::int, ${until}::int) n) as drawn,
        (select array_agg(id order by position) as topics from topics where retired_at is null) as known
    ) as told join topics t on t.id = told.topic`
}

/** Received, taken up and, where it has come further, answered in words. */
async function addEvents(sql: postgres.Sql, range: Range) {
  await sql`insert into case_events (municipality, "case", kind, "to", "by", created_at)
    select ${town}, c.id, 'received', 'received', 'system', c.created_at from cases c where ${within(sql, range)}`
  await sql`insert into case_events (municipality, "case", kind, "from", "to", "by", staff, created_at)
    select ${town}, c.id, 'moved', 'received', 'in_progress', 'staff', c.handler, c.created_at + (c.changed_at - c.created_at) / 2
      from cases c where c.handler is not null and ${within(sql, range)}`
  await sql`insert into case_events (municipality, "case", kind, "from", "to", "by", staff, words, created_at)
    select ${town}, c.id, 'moved', 'in_progress', c.state, 'staff', c.handler, 'Kiitos viestistä. Kunnossapito on käynyt paikalla.', c.changed_at
      from cases c where c.state not in ('received', 'in_progress') and ${within(sql, range)}`
  await sql`insert into reporters (municipality, "case", email, locale, secret, publish)
    select ${town}, c.id, c.reference || '@asukas.example', c.locale, sha256(c.submission), true from cases c where ${within(sql, range)}`
}

/** Two in five of what is not advice are in sight of everybody. */
function addPublications(sql: postgres.Sql, range: Range) {
  return sql`insert into case_publications (municipality, "case", state, title, text, place, latitude, longitude, answer, staff, decided_at, created_at)
    select ${town}, c.id, 'approved', split_part(c.text, ' osoitteessa ', 1), c.text, c.place, c.latitude, c.longitude,
      case when c.ended_at is not null then 'Kunnossapito on käynyt paikalla.' end, (select staff from desks where desk = 'contact' limit 1), c.created_at, c.created_at
      from cases c where c.kind <> 'advice' and right(c.reference, 1) < '4' and ${within(sql, range)}`
}
