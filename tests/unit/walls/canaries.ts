import postgres from 'postgres'
import { votersOf } from '@/db/budget/ballots/envelopes/rules'
import { ballotForm } from '@/db/budget/ballots/input'
import type { Manifest } from '@/db/budget/rounds/manifest/input'
import { manifestText } from '@/db/budget/rounds/manifest/rules'
import { roundRuleInput } from '@/db/budget/tally/input'
import { hashOf } from '@/db/contact/cases/follow/reads'
import { tokenHash } from '@/db/drafts/writes'
import { allocationInput } from '@/db/grants/allocations/input'
import { allocate } from '@/db/grants/allocations/rules'
import { derived, keyFor, seal } from '@/db/keys'
import type { MunicipalityId } from '@/tenants'
import { aCall } from '../calls/call'

/** Found in no text of ours: a page or a read that shows it has shown another town's row. */
export const canary = 'KANARIALINTU'

type Column = { name: string; type: string; required: boolean; target: string | null; allowed: string[] | null }
type Row = Record<string, unknown>
type Ids = Record<string, string>

/** The database as its owner, who sees the rows of one town at a time like everybody else. */
export function asOwner() {
  return postgres(process.env.DATABASE_OWNER_URL ?? '', { max: 1, onnotice: () => {} })
}

/** The secrets a browser of the filled town holds: of a session, and of a form half filled. */
export const token = Buffer.alloc(32, 7)
/** What opens a case to its reporter. */
export const secretLink = 'kanaria-kanaria-kanaria-kanaria'
const words = { fi: `${canary} fi`, sv: `${canary} sv`, en: `${canary} en` }
const pot = `${canary} pots key`
const approval = ballotForm.parse({ type: 'approval', max: 5 })
const rule = roundRuleInput.parse({ method: 'greedy' })

export const grantCall = aCall({
  ...{ name: words, opensAt: ago(10).toISOString(), closesAt: ago(-10).toISOString() },
  scoring: {
    ...{ threshold: null, assessors: 1, blind: false },
    criteria: [{ key: 'impact', name: words, weight: 1, most: 5, anchors: [] }],
  },
  division: {
    ...{ potCents: 1000, unitCents: 100, minimumCents: 0, costSharePercent: null, capCents: null, brake: null },
  },
  formula: { kind: 'alike' },
})

/** One run that gives somebody a sum. */
const applicant = {
  id: crypto.randomUUID(),
  number: canary,
  receivedAt: '2026-11-20T10:00:00.000Z',
  appliedCents: 500,
  measured: {},
}
const allocation = allocationInput.parse({
  ...{ format: 'grant-allocation/1', division: grantCall.division, formula: grantCall.formula },
  applicants: [applicant],
})
const divided = { input: allocation, run: allocate(allocation) }

const questionOfTown = {
  ...{ code: 'KANARIA', type: 'text', label: words, hint: {}, required: false, hidden: false },
  ...{ choices: [], when: null },
}

/** As many ballots as may be told of. */
const run = { rule, lot: { seed: 'a' }, winners: ['1'], scores: {}, losers: {}, totals: { n: 20, valid: 20 } }

/** Values that no rule of thumb finds; undefined leaves a column empty. */
function special(ids: Ids): Record<string, Row> {
  const round = ids.rounds ?? crypto.randomUUID()
  return {
    rounds: {
      slug: 'kanaria',
      ideas_from: ago(40),
      ideas_until: ago(30),
      review_until: ago(20),
      voting_from: ago(10),
      voting_until: ago(-10),
      result_on: ago(-20),
      published_at: ago(41),
      age_on: '2026-12-31',
      age_reached: 'in-year',
      ballot: approval,
      rule,
    },
    freezes: { manifest: manifestText(manifest(round)) },
    runs: {
      winners: ['1'],
      artefact: JSON.stringify({ ...run, word: canary }),
    },
    envelopes: { sealed: Buffer.alloc(1024, 1) },
    voters: { voter: votersOf(round, { identity: null, subject: `${canary} persons subject`, formerly: [] })[0] },
    sessions: {
      staff: undefined,
      expires_at: ago(-1),
      ends_at: ago(-1),
      sid: 'sid-of-jamsa',
      identity: Buffer.from(canary),
    },
    hidings: { comment: undefined },
    recoveries: { hearing_at: ago(1) },
    recovery_answers: { keyed_by: undefined },
    grant_retention_terms: { draft: 180 },
    notices: { show_from: ago(2) },
    drafts: { expires_at: ago(-1), token: tokenHash(token), sealed: draft() },
    api_clients: { key: hashOf(secretLink), scopes: ['post'], revoked_at: undefined },
    topics: { code: 'kanaria', group: 'streets', kind: 'repair', place: 'optional', retired_at: undefined },
    signposts: { code: 'kanaria', group: 'streets', retired_at: undefined },
    question_sets: { number: 1, questions: JSON.stringify([questionOfTown]) },
    case_answers: { position: 0, type: 'text', hidden: false, values: JSON.stringify([{ text: canary }]) },
    cases: { kind: 'repair', state: 'received', due_at: ago(-1) },
    reporters: { secret: hashOf(secretLink) },
    subscriptions: { secret: hashOf(secretLink), confirmed_at: ago(1) },
    watches: { secret: hashOf(secretLink), confirmed_at: ago(9), digested_at: ago(9), topics: '[]', every: 'day' },
    ideas: { latitude: 61.8, longitude: 25.1 },
    case_publications: { state: 'approved', latitude: 61.8, longitude: 25.1 },
    case_events: { kind: 'received', from: undefined, to: 'received', by: 'system', staff: undefined },
    case_photos: { staff: undefined, forward: undefined, stage: 'after', version: 1 },
    forwards: { key: hashOf(secretLink), shares: ['text', 'place'], expires_at: ago(-1), revoked_at: undefined },
    forward_answers: { kind: 'done', settled_by: undefined },
    photo_decisions: { decision: 'public', blurs: '[]', version: 1 },
    absences: { until: '2099-12-31' },
    closures: { day: '2099-12-28' },
    areas: { code: 'kanaria', ring: '[[25.1,61.8],[25.2,61.8],[25.2,61.9]]', retired_at: undefined },
    routing_rules: { kind: 'repair', topics: ['kanaria'], retired_at: undefined },
    routing_traces: { trace: { tried: [], winner: null, unit: ids.units, handler: null, word: canary } },
    // At the desk that everybody of these tests holds.
    mails: { service: 'budget', state: 'dead' },
    case_templates: { state: 'done', topic: undefined, retired_at: undefined },
    case_views: { filters: { pile: 'all' } },
    case_remains: { month: '2026-10', ratings: 1, content: 1, publication: 'approved' },
    case_bulks: { act: 'assign', told: undefined },
    case_bulk_items: { outcome: undefined },
    application_views: { filters: { pile: 'all' } },
    application_handout_items: { outcome: undefined },
    outside_systems: { trial_at: ago(2), retired_at: undefined },
    case_deliveries: { state: 'dead' },
    // One that nobody answers for, so that it is told of.
    webhooks: { disabled_at: ago(1), disabled_by: undefined, events: ['case.moved'] },
    webhook_calls: { state: 'dead' },
    delivery_news: { settled_at: undefined, settled_by: undefined },
    troubles: { topics: JSON.stringify(['kanaria']), area: undefined, starts_at: ago(1), ends_at: ago(-1) },
    sender_blocks: { kind: 'word', mark: undefined, until: '2099-12-31', lifted_at: undefined, lifted_by: undefined },
    suspicions: { outcome: undefined, settled_at: undefined, settled_by: undefined },
    case_reports: {
      photo: undefined,
      reason: 'other',
      outcome: undefined,
      settled_at: undefined,
      settled_by: undefined,
    },
    retention_rules: { photo_days: 30, blank_days: 40, delete_days: 50 },
    retention_holds: { lifted_by: undefined },
    inbox_letters: { state: 'aside', reason: 'empty', raw: Buffer.from(`Subject: ${canary}`) },
    organisations: { form: 'association', business_id: '9000101-4', domicile: '182' },
    members: { role: 'owner' },
    invitations: { token: hashOf(secretLink), expires_at: ago(-1), taken_by: undefined },
    // One that waits for the desk.
    mandates: {
      ...{
        source: 'paper',
        theme: 'grants',
        valid_from: '2026-11-20',
        valid_until: '2099-12-31',
        verified_by: undefined,
      },
      ...{ refused_by: undefined, revoked_by: undefined, revoked_by_person: undefined },
    },
    bank_accounts: { ...account(), person: undefined, holder: undefined, ...byResident },
    authorizations: { expires_at: ago(-1) },
    files: { kind: 'image/jpeg' },
    documents: { type: 'application/pdf', staff: undefined },
    organisation_papers: { kind: 'accounts', removed_at: undefined, removed_by: undefined },
    proposals: { number: '1', latitude: 61.8, longitude: 25.1 },
    grant_duties: { duty: 'prepare' },
    receipts: { allowance: undefined, quantity: undefined, verdict: 'accepted', accepted_cents: 1 },
    grant_extensions: { award: undefined, decided_at: ago(1), granted_on: '2099-01-01' },
    receipt_mendings: { fault: 'unreadable', ended_at: undefined },
    // Who asks at home is disqualified no longer.
    ties: { until: '2026-11-21' },
    recusals: { lifted_at: ago(1) },
    scorings: { points: { impact: { points: 1, reason: canary } } },
    tie_clearances: { person: undefined, application: undefined },
    payees: { told_by_staff: undefined },
    application_arrivals: { way: 'post', arrived_at: ago(5) },
    application_post: { kind: 'receipts' },
    application_postings: { kind: 'paymentPaid', posted_at: undefined, posted_by: undefined },
    calls: { slug: 'kanaria', draft: grantCall, published: 1, opens_at: ago(10), closes_at: ago(-10) },
    submissions: { number: 1, answers: { purpose: canary }, papers: {} },
    call_versions: { number: 1, content: grantCall },
    allocation_runs: divided,
    allocation_locks: { unlocked_at: undefined, reason: undefined, unlocked_by: undefined },
    adjustments: { computed_cents: 500, cents: 400, reason: canary },
    applications: { applicant_kind: 'association', channel: 'portal', state: 'received', number: '2026/1' },
    grant_reports: { state: 'overdue', sample: 'outside', risks: '[]', points: '[]' },
    grant_report_draws: { seed: canary, percent: 10, population: '[]', drawn: '[]' },
    grant_report_submissions: { number: 1, answers: { purpose: canary }, papers: JSON.stringify([ids.documents]) },
    payment_batches: { approved_by: undefined },
    awards: { part: 'whole', state: 'awaitingFinal', blocked: undefined },
    decisions: { state: 'draft', outcome: 'granted', maker: 'officeHolder', hidden: '[]', blocks: { subject: canary } },
    decision_texts: { key: 'subject', number: 1, words: { fi: canary } },
  }
}

const onPaper = { channel: 'paper' }
const byResident = { added_by_staff: undefined, verified_by: undefined }

/** The one idea of every table's row is withdrawn and hidden, its writer at one desk: these stand beside it in the open. */
const beside: [table: string, as: string, row: (ids: Ids) => Row][] = [
  ['ideas', 'open_ideas', () => ({ number: 2, submission: crypto.randomUUID() })],
  ['cases', 'alike_cases', () => ({ reference: 'kanaria2', submission: Buffer.alloc(32, 8) })],
  [
    'cases',
    'merged_cases',
    ({ cases: main }) => ({ reference: 'kanaria3', submission: Buffer.alloc(32, 10), state: 'merged', main }),
  ],
  ['awards', 'payable_awards', () => ({ state: 'payable', position: 2 })],
  ['awards', 'receipted_awards', () => ({ state: 'awaitingReceipts', position: 3 })],
  ['awards', 'paid_awards', () => ({ state: 'paid', position: 4 })],
  [
    'applications',
    'scored_applications',
    () => ({ state: 'scoring', number: '2026/2', beginning: crypto.randomUUID() }),
  ],
  [
    'applications',
    'waiting_applications',
    () => ({ state: 'scoring', number: '2026/3', beginning: crypto.randomUUID() }),
  ],
  [
    'decisions',
    'notified_decisions',
    ({ scored_applications: application }) => ({
      application,
      state: 'notified',
      year: 2026,
      section: 1,
      made_at: ago(3),
    }),
  ],
  ['decision_notices', 'notices_to_applicants', () => ({ to: 'applicant' })],
  [
    'applications',
    'keyed_applications',
    () => ({ ...onPaper, state: 'draft', number: undefined, beginning: crypto.randomUUID() }),
  ],
  ['application_attachments', 'keyed_attachments', ({ keyed_applications: application }) => ({ application })],
  ['application_arrivals', 'keyed_arrivals', ({ keyed_applications: application }) => ({ application })],
  [
    'applications',
    'posted_applications',
    () => ({
      ...{ ...onPaper, state: 'received', number: '2026/4', beginning: crypto.randomUUID() },
      ...{ organisation: undefined, person: undefined, paper_name: `${canary} on paper` },
    }),
  ],
  ['application_arrivals', 'posted_arrivals', ({ posted_applications: application }) => ({ application })],
  ['submissions', 'posted_submissions', ({ posted_applications: application }) => ({ application })],
  ['application_post', 'posted_things', ({ posted_applications: application }) => ({ application, kind: 'address' })],
  [
    'grant_reports',
    'posted_reports',
    ({ posted_applications: application, notified_decisions: decision }) => ({ application, decision }),
  ],
  ['grant_report_papers', 'posted_report_papers', ({ posted_reports: report }) => ({ report })],
  [
    'awards',
    'posted_awards',
    ({ posted_applications: application }) => ({ application, state: 'awaitingReceipts', position: 9 }),
  ],
  [
    'grant_extensions',
    'asked_extensions',
    ({ posted_awards: award, posted_applications: application }) => ({
      ...{ award, application, report: undefined },
      ...{ decided_at: undefined, decided_by: undefined, granted_on: undefined },
    }),
  ],
  ['scorings', 'open_scorings', ({ waiting_applications: application }) => ({ application })],
  ['grant_duties', 'duty_to_assess', () => ({ duty: 'assess' })],
  ['scorings', 'locked_scorings', ({ scored_applications: application }) => ({ application, locked_at: ago(1) })],
  ['final_points', 'set_points', ({ scored_applications: application }) => ({ application })],
  ['staff', 'tied_staff', () => ({ subject: 'tied' })],
  ['desks', 'desk_of_tied', ({ tied_staff: staff }) => ({ staff, desk: 'grants' })],
  ['ties', 'ties_in_force', ({ tied_staff: staff }) => ({ staff, until: undefined })],
  ['supports', 'open_supports', ({ open_ideas: idea }) => ({ idea })],
  ['cases', 'api_cases', () => ({ channel: 'open311', reference: 'kanaria311', submission: Buffer.alloc(32, 9) })],
  ['case_photos', 'forward_photos', ({ forwards: forward }) => ({ forward, reporter: undefined })],
  [
    'cases',
    'ended_cases',
    () => ({ reference: 'kanaria4', submission: Buffer.alloc(32, 11), state: 'done', ended_at: ago(400) }),
  ],
  [
    'cases',
    'asked_cases',
    () => ({ kind: 'advice', reference: 'kanaria5', submission: Buffer.alloc(32, 12), state: 'answered' }),
  ],
  ['case_publications', 'published_answers', ({ asked_cases: asked }) => ({ case: asked, state: 'redacted' })],
  ['case_events', 'ends', () => ({ kind: 'moved', from: 'received', to: 'done', created_at: ago(3) })],
  ['case_events', 'turns', () => ({ kind: 'moved', to: 'in_progress', data: { continues: 'kanaria2' } })],
  ['comments', 'open_comments', ({ open_ideas: idea }) => ({ idea })],
  ['desks', 'desk_of_grants', () => ({ desk: 'grants' })],
  [
    'bank_accounts',
    'own_account',
    ({ persons: person }) => ({ ...account(), organisation: undefined, person, holder: undefined, ...byResident }),
  ],
  ['mandates', 'mandates_in_force', ({ staff }) => ({ verified_by: staff, verified_at: ago(1) })],
  ['desks', 'desk_of_budget', () => ({ desk: 'budget' })],
  ['desks', 'desk_of_administrator', () => ({ desk: 'administrator' })],
]

function manifest(round: string): Manifest {
  const moments = { from: ago(10).toISOString(), until: ago(-10).toISOString() }
  const proposal = { number: '1', title: words, costCents: 1, upkeepCents: null }
  return {
    format: 'round-manifest/1',
    municipality: { id: 'jamsa', code: '182' },
    round: { id: round, slug: 'kanaria', name: words },
    voting: moments,
    right: { residentsOnly: true, minimumAge: 12, maximumAge: null, ageReached: 'in-year', ageOn: '2026-12-31' },
    ballot: approval,
    rule,
    lot: { seedSha256: 'a'.repeat(64) },
    pots: [{ key: pot, name: words, cents: 100, wholeTown: true, proposals: [proposal] }],
  }
}

function draft() {
  const parked = { owner: null, typed: { title: canary } }
  return seal(derived(token, 'draft'), Buffer.from(JSON.stringify(parked)), `${canary} drafts form`)
}

/** An account whose number says whose it is, to those who hold the key of the town. */
function account() {
  const id = crypto.randomUUID()
  return { id, iban: seal(keyFor('iban/jamsa'), Buffer.from(canary), id) }
}

/** Puts one row with canaries into every table of a town. Returns the ids by table. */
export async function fill(town: MunicipalityId): Promise<Ids> {
  const sql = asOwner()
  await sql`select set_config('app.municipality', ${town}, false)`
  const ids: Ids = {}
  const rows: Record<string, Row> = {}
  let waiting = await townTables(sql)
  while (waiting.length) {
    const before = waiting.length
    for (const table of waiting) {
      const columns = await columnsOf(sql, table)
      if (columns.some(({ target }) => target && target !== table && !ids[target])) continue
      const row = Object.fromEntries(columns.flatMap((column) => valueFor(table, column, ids)))
      rows[table] = { ...row, ...special(ids)[table], municipality: town }
      ids[table] = await insert(sql, table, rows[table])
      waiting = waiting.filter((other) => other !== table)
    }
    if (waiting.length === before) throw new Error(`No way to fill ${waiting.join(', ')}`)
  }
  for (const [table, as, other] of beside) ids[as] = await insert(sql, table, { ...rows[table], ...other(ids) })
  await sql.end()
  return ids
}

async function insert(sql: postgres.Sql, table: string, row: Row): Promise<string> {
  const given = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))
  const [made] = await sql`insert into ${sql(table)} ${sql(given)} returning id`
  return made?.id as string
}

/** One hash a table over every row a town has. */
export async function digests(sql: postgres.Sql, town: MunicipalityId): Promise<Record<string, string>> {
  await sql`select set_config('app.municipality', ${town}, false)`
  const tables = await townTables(sql)
  const parts = tables.map(
    (table) =>
      `select '${table}' as name, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as hash from ${table} t`,
  )
  const rows = await sql.unsafe(parts.join(' union all '))
  return Object.fromEntries(rows.map(({ name, hash }) => [name, hash]))
}

export async function townTables(sql: postgres.Sql): Promise<string[]> {
  const rows =
    await sql`select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'municipality'
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`
  return rows.map(({ relname }) => relname)
}

async function columnsOf(sql: postgres.Sql, table: string): Promise<Column[]> {
  const rows = await sql`
    select a.attname as name, format_type(a.atttypid, null) as type, a.attnotnull and not a.atthasdef as required,
      (select f.confrelid::regclass::text from pg_constraint f where f.contype = 'f' and f.conrelid = a.attrelid and a.attnum = any(f.conkey)
        and array_length(f.conkey, 1) = 2 and a.attname <> 'municipality' limit 1) as target,
      (select pg_get_constraintdef(k.oid) from pg_constraint k where k.contype = 'c' and k.conrelid = a.attrelid and k.conkey = array[a.attnum]
        and pg_get_constraintdef(k.oid) like '%ANY%' limit 1) as rule
    from pg_attribute a where a.attrelid = ${table}::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      and a.attname not in ('id', 'municipality', 'created_at')`
  return rows.map(({ rule, ...column }) => {
    const allowed = rule ? [...String(rule).matchAll(/'([^']+)'::text/g)].map(([, word]) => word ?? '') : null
    return { ...column, allowed } as Column
  })
}

function valueFor(table: string, { name, type, required, target, allowed }: Column, ids: Ids): [string, unknown][] {
  if (target) return target === table && !required ? [] : [[name, ids[target]]]
  const word = `${canary} ${table} ${name}`
  if (allowed) return [[name, allowed[0]]]
  if (type === 'text') return [[name, name === 'locale' ? 'fi' : word]]
  if (type === 'jsonb') return [[name, { fi: word, sv: word, en: word }]]
  if (!required) return []
  if (type === 'uuid') return [[name, crypto.randomUUID()]]
  if (type === 'bytea') return [[name, token]]
  if (type === 'boolean') return [[name, true]]
  if (type === 'date') return [[name, '2026-11-20']]
  return [[name, type.startsWith('timestamp') ? ago(1) : 1]]
}

function ago(days: number) {
  return new Date(Date.now() - days * 86_400_000)
}
