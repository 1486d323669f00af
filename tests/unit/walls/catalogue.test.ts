import { afterAll, expect, test } from 'vitest'
import { asOwner } from './canaries'

const sql = asOwner()
afterAll(() => sql.end())

const ofTown = sql`select c.oid from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'municipality' and not a.attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`

test('every table belongs to towns, or is on this list', async () => {
  const rows =
    await sql`select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and oid not in (${ofTown}) order by 1`
  expect(rows.map(({ relname }) => relname)).toEqual(['migrations', 'rate_limits'])
})

test('every table of towns forces row-level security with a policy for reading and writing', async () => {
  const rows = await sql`select c.relname, c.relrowsecurity, c.relforcerowsecurity, (
      select count(*)::int from pg_policy p where p.polrelid = c.oid and p.polcmd = '*' and p.polqual is not null and p.polwithcheck is not null
        and pg_get_expr(p.polqual, c.oid) = '(municipality = current_town())' and pg_get_expr(p.polwithcheck, c.oid) = '(municipality = current_town())') as walls
    from pg_class c where c.oid in (${ofTown})`
  expect(rows.length).toBeGreaterThan(20)
  for (const { relname, ...lock } of rows)
    expect(lock, relname).toEqual({ relrowsecurity: true, relforcerowsecurity: true, walls: 1 })
})

test('the only other policies let the search look words up', async () => {
  const rows =
    await sql`select c.relname, p.polname, p.polroles::regrole[]::text as roles, p.polcmd from pg_policy p join pg_class c on c.oid = p.polrelid
    where not (p.polcmd = '*' and pg_get_expr(p.polqual, c.oid) = '(municipality = current_town())') order by 1`
  const search = { polname: 'search', roles: '{search_ro}', polcmd: 'r' }
  expect(rows.map((row) => ({ ...row }))).toEqual([
    { relname: 'case_events', ...search },
    { relname: 'case_publications', ...search },
    { relname: 'cases', ...search },
    { relname: 'ideas', ...search },
    { relname: 'topics', ...search },
  ])
})

test('a reference cannot cross towns: both sides of every foreign key hold the municipality', async () => {
  const rows = await sql`select f.conname, f.conrelid::regclass::text as from, f.confrelid::regclass::text as to
    from pg_constraint f where f.contype = 'f' and f.connamespace = 'public'::regnamespace and not (
      (select attnum from pg_attribute where attrelid = f.conrelid and attname = 'municipality') = any(f.conkey)
      and (select attnum from pg_attribute where attrelid = f.confrelid and attname = 'municipality') = any(f.confkey)
      and array_position(f.conkey, (select attnum from pg_attribute where attrelid = f.conrelid and attname = 'municipality'))
        = array_position(f.confkey, (select attnum from pg_attribute where attrelid = f.confrelid and attname = 'municipality')))`
  expect(rows.map((row) => ({ ...row }))).toEqual([])
})

test('a unique key tells nothing of other towns: each holds the municipality, but for random ids', async () => {
  const rows =
    await sql`select i.indexrelid::regclass::text as key from pg_index i where i.indisunique and not i.indisprimary and i.indrelid in (${ofTown})
    and not (select attnum from pg_attribute where attrelid = i.indrelid and attname = 'municipality') = any(i.indkey)`
  expect(rows.map(({ key }) => key)).toEqual([])
  const serial =
    await sql`select i.indrelid::regclass::text as table from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
    where i.indisprimary and i.indrelid in (${ofTown}) and (i.indnatts > 1 or a.atttypid <> 'uuid'::regtype)`
  expect(serial.map(({ table }) => table)).toEqual([])
})

test('the roles of the portal own nothing, see through nothing and stop in time', async () => {
  const roles = ['portal_app', 'portal_worker', 'search_ro', 'case_keeper']
  const rows =
    await sql`select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication from pg_roles where rolname in ${sql(roles)} order by 1`
  expect(rows).toHaveLength(4)
  for (const { rolname, ...powers } of rows)
    expect(Object.values(powers), rolname).toEqual([false, false, false, false, false])
  const owned =
    await sql`select relname from pg_class where relowner in (select oid from pg_roles where rolname in ${sql(roles)}) and relkind <> 'i'`
  expect(owned.map(({ relname }) => relname)).toEqual([])
  const members =
    await sql`select m.roleid::regrole::text as of from pg_auth_members m join pg_roles r on r.oid = m.member where r.rolname in ${sql(roles)}`
  expect(members.map((row) => ({ ...row }))).toEqual([])
  const limits = await sql`select rolname, rolconfig from pg_roles where rolname in ('portal_app', 'portal_worker')`
  for (const { rolname, rolconfig } of limits)
    for (const limit of ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout'])
      expect(rolconfig?.join(' ') ?? '', `${rolname} ${limit}`).toContain(limit)
})

test('functions that act as somebody else have been read, and pin their search path', async () => {
  const rows =
    await sql`select p.proname, p.proowner::regrole::text as owner, p.proconfig, has_function_privilege('public', p.oid, 'execute') as open
    from pg_proc p where p.prosecdef and p.pronamespace = 'public'::regnamespace order by 1`
  const read = {
    alike_published: 'search_ro',
    blank_case: 'case_keeper',
    erase_reporter: 'case_keeper',
    find_answers: 'search_ro',
    find_cases: 'search_ro',
    find_ideas: 'search_ro',
    find_newest_cases: 'search_ro',
    find_newest_published: 'search_ro',
    find_published: 'search_ro',
    forget_case: 'case_keeper',
    similar_ideas: 'search_ro',
    similar_published: 'search_ro',
  }
  expect(rows.map(({ proname }) => proname)).toEqual(Object.keys(read))
  for (const { proname, owner, proconfig, open } of rows)
    expect({ owner, proconfig, open }, proname).toEqual({
      owner: read[proname as keyof typeof read],
      proconfig: ['search_path=public, pg_temp'],
      open: false,
    })
})

test('no view and no materialised view stands beside the tables', async () => {
  const rows =
    await sql`select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('m', 'v')`
  expect(rows.map(({ relname }) => relname)).toEqual([])
})

test('what is written once cannot be changed by the portal', async () => {
  for (const table of ['journal', 'freezes', 'seeds', 'closings', 'runs', 'publications', 'ballots', 'voters'])
    for (const role of ['portal_app', 'portal_worker'])
      for (const deed of ['update', 'delete', 'truncate']) {
        const [row] = await sql`select has_table_privilege(${role}, ${table}, ${deed}) as may`
        expect(row?.may, `${role} may ${deed} ${table}`).toBe(false)
      }
})

test('old cases are blanked by the worker alone; a page takes out who asks for it, and deletes no case', async () => {
  const [may] = await sql`select has_function_privilege('portal_app', 'blank_case(uuid, boolean)', 'execute') as blank,
    has_function_privilege('portal_app', 'forget_case(uuid)', 'execute') as forget,
    has_table_privilege('portal_app', 'cases', 'delete') as page,
    has_table_privilege('portal_worker', 'case_events', 'update') as change,
    has_table_privilege('portal_worker', 'case_events', 'delete') as drop,
    has_function_privilege('portal_worker', 'blank_case(uuid, boolean)', 'execute') as worker,
    has_function_privilege('portal_app', 'erase_reporter(uuid, boolean)', 'execute') as erase`
  expect(may).toEqual({
    erase: true,
    blank: false,
    forget: false,
    page: false,
    change: false,
    drop: false,
    worker: true,
  })
})

test('every table that hangs on a case goes with it: whoever adds one says so in retention/forgetting', async () => {
  const rows = await sql`select distinct f.conrelid::regclass::text as table from pg_constraint f
    where f.contype = 'f' and f.confrelid in ('cases'::regclass, 'reporters'::regclass, 'case_photos'::regclass) order by 1`
  expect(rows.map(({ table }) => table)).toEqual([
    'case_answers',
    'case_bulk_items',
    'case_deliveries',
    'case_events',
    'case_objects',
    'case_photos',
    'case_publications',
    'case_reports',
    'case_senders',
    'case_translations',
    'cases',
    'follows',
    'forwards',
    'helps',
    'inbox_letters',
    'photo_decisions',
    'photo_fetches',
    'reporters',
    'retention_holds',
    'routing_traces',
    'subscriptions',
    'surveys',
    'suspicions',
    'webhook_calls',
  ])
})

test('every table that hangs on an application is let go with it or kept with the decision: whoever adds one says so here', async () => {
  const rows = await sql`select distinct f.conrelid::regclass::text as table from pg_constraint f
    where f.contype = 'f' and f.confrelid in ('applications'::regclass, 'awards'::regclass, 'grant_reports'::regclass, 'recoveries'::regclass)
    order by 1`
  const gone = [
    ...['application_answer_edits', 'application_answers', 'application_arrivals', 'application_attachments'],
    ...['application_events', 'application_handout_items', 'tie_clearances'],
    ...[
      'application_messages',
      'application_post',
      'application_postings',
      'application_presences',
      'application_signatures',
      'award_events',
      'eligibilities',
    ],
    ...[
      'final_points',
      'grant_checks',
      'grant_extensions',
      'grant_report_answer_edits',
      'grant_report_answers',
      'grant_report_events',
    ],
    ...[
      'grant_report_papers',
      'grant_report_submissions',
      'grant_retention_holds',
      'payees',
      'receipt_mendings',
      'receipts',
    ],
    ...['recovery_answers', 'recovery_events', 'recusals', 'scorings', 'submissions', 'supplements'],
  ]
  const kept = ['adjustments', 'awards', 'decisions', 'grant_reports', 'payments', 'recoveries']
  expect(rows.map(({ table }) => table)).toEqual([...gone, ...kept].toSorted())
})
