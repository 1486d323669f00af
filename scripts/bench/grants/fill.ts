import postgres from 'postgres'

const town = 'jamsa'
/** Numbers of seven digits are the bench's. */
export const numberOf = (place: number) => `2026/${1_000_000 + place}`

/** So many associations that have applied in a call and been scored by two assessors. As the owner; returns their criteria's number. */
export async function fillWithApplications(slug: string, many: number) {
  const sql = postgres(process.env.DATABASE_OWNER_URL ?? '', { max: 1, onnotice: () => {} })
  try {
    await sql`select set_config('app.municipality', ${town}, false), setseed(0.5)`
    await sql`insert into organisations (municipality, form, name, domicile, founded_on)
      select ${town}, 'association', 'Mittaseura ' || n || ' ry', '182', date '1950-01-01' + n from generate_series(1, ${many}::int) n`
    await addApplications(sql, slug, many)
    await addScorings(sql, slug)
    await sql`vacuum analyze organisations, applications, submissions, scorings`
  } finally {
    await sql.end()
  }
}

async function addApplications(sql: postgres.Sql, slug: string, many: number) {
  await sql`insert into applications (municipality, number, call, call_version, applicant_kind, organisation, locale, channel, state, applied_cents,
      costs_cents, purpose, submitted_at, moved_at, beginning)
    select ${town}, '2026/' || 1000000 + n, c.id, v.id, 'association', o.id, (array['fi', 'fi', 'fi', 'sv'])[1 + n % 4], 'portal', 'scoring',
      (5 + floor(random() * 75)::int) * 10000, (10 + floor(random() * 150)::int) * 10000, 'Kuoron harjoitukset ja kevään konsertti',
      now() - n * interval '1 minute', now(), gen_random_uuid()
    from generate_series(1, ${many}::int) n
      join organisations o on o.municipality = ${town} and o.name = 'Mittaseura ' || n || ' ry'
      join calls c on c.municipality = ${town} and c.slug = ${slug}
      join call_versions v on v.call = c.id and v.number = c.published`
  await sql`insert into submissions (municipality, application, number, answers, papers, sha256, basis)
    select ${town}, a.id, 1, jsonb_build_object('applied', a.applied_cents, 'purpose', a.purpose), '{}'::jsonb, encode(sha256(a.number::bytea), 'hex'), 'bench'
    from applications a join calls c on c.id = a.call where c.slug = ${slug}`
}

/** Two assessors, each with points for each criterion of the call, locked. */
function addScorings(sql: postgres.Sql, slug: string) {
  return sql`insert into scorings (municipality, application, assessor, points, locked_at)
    select ${town}, a.id, s.staff, (
        select jsonb_object_agg(criterion ->> 'key', jsonb_build_object('points', 1 + floor(random() * 10)::int, 'reason', 'Toiminta on säännöllistä.'))
        from jsonb_array_elements(v.content -> 'scoring' -> 'criteria') criterion where a.id is not null), now()
    from applications a
      join calls c on c.id = a.call and c.slug = ${slug}
      join call_versions v on v.id = a.call_version
      cross join (select staff from grant_duties where municipality = ${town} and duty = 'assess' order by staff limit 2) s`
}

/** A decision on each, made by the board and without its letter yet, in the words of one that the demo has. */
export async function decideAll(slug: string) {
  const sql = postgres(process.env.DATABASE_OWNER_URL ?? '', { max: 1, onnotice: () => {} })
  try {
    await sql`select set_config('app.municipality', ${town}, false)`
    await sql`insert into decisions (municipality, application, state, outcome, granted_cents, locale, blocks, maker, meeting, section, year, made_at, proposed_by, made_by)
      select ${town}, a.id, 'made', 'partly', a.applied_cents / 2, a.locale, d.blocks, 'board', d.meeting, row_number() over (order by a.number), d.year, now(), d.proposed_by, d.made_by
      from applications a join calls c on c.id = a.call and c.slug = ${slug}
        cross join (select * from decisions where maker = 'board' and meeting is not null and outcome = 'partly' and made_at is not null order by section limit 1) d`
    await sql`update applications a set state = 'decided' from calls c where c.id = a.call and c.slug = ${slug}`
  } finally {
    await sql.end()
  }
}
