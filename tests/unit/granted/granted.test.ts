import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeDatabase } from '@/db/client'
import { readGrantFigures } from '@/db/grants/granted/figures/reads'
import { grantedColumns, lineOf } from '@/db/grants/granted/lines/rules'
import { listGranted } from '@/db/grants/granted/reads'
import { hoursIn, sharesBy, totalsOf, yearsOf } from '@/db/grants/granted/rules'
import { residents, staff } from '@/scripts/personas'
import { signedIn, withDuty } from '@/tests/people'
import { atGrants } from '../applications/cast'
import { closedRound, decided } from '../dividing/cast'
import { asOwner } from '../walls/canaries'

const sql = asOwner()
let [aino, eero, kalle]: readonly string[] = []
const anybody = async () => atGrants(await signedIn(residents.eero))

beforeAll(async () => {
  ;[aino, eero, kalle] = await closedRound(sql, 'avoin')
  await sql`select set_config('app.municipality', 'jamsa', false)`
  const [club] = await sql`insert into organisations (municipality, form, name, business_id)
    values ('jamsa', 'association', 'Himosjoen Veto ry', '9000101-4') returning id`
  const [group] = await sql`insert into organisations (municipality, form, name)
    values ('jamsa', 'unregistered', 'Ollin ja Eelin ryhmä') returning id`
  await sql`update applications set organisation = ${club?.id}, applicant_kind = 'association' where id = ${aino ?? ''}`
  await sql`update applications set organisation = ${group?.id}, applicant_kind = 'group' where id = ${eero ?? ''}`
  const rows = [
    { place: 'Halli', hours: 120 },
    { place: 'Kenttä', hours: 30 },
  ]
  await sql`update submissions set answers = answers || ${sql.json({ premises_benefit_rows: rows })} where application = ${aino ?? ''}`
})
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

describe('where the grants went', () => {
  test('nothing is told before the applicant has been told', async () => {
    await decided(sql, aino ?? '', 53_000, 'draft')
    await decided(sql, eero ?? '', 32_000, 'made')
    expect(await listGranted(await anybody())).toEqual([])
  })

  test('registered bodies are named; groups and private persons are not, nor is anything else of them', async () => {
    await sql`update decisions set state = 'final', made_at = now()`
    await decided(sql, kalle ?? '', 15_000, 'notified')
    const rows = await listGranted(await anybody())
    expect(rows.map(({ recipient, recipientKind, grantedCents }) => [recipient, recipientKind, grantedCents])).toEqual([
      ['Himosjoen Veto ry', 'association', 53_000],
      [null, 'group', 32_000],
      [null, 'person', 15_000],
    ])
    const told = JSON.stringify(rows)
    for (const { givenName, familyName } of [residents.aino, residents.eero, residents.kalle])
      expect(told).not.toMatch(new RegExp(`${givenName}|${familyName}`))
    expect(told).not.toContain('Ollin')
    expect(rows[0]).toMatchObject({
      year: 2026,
      call: 'avoin',
      field: 'culture',
      freeHours: 150,
      businessId: '9000101-4',
    })
  })

  test('a decision that another has taken the place of counts no more', async () => {
    const [first] = await sql`select id from decisions where application = ${kalle ?? ''}`
    await sql`update decisions set state = 'upheld' where id = ${first?.id}`
    await decided(sql, kalle ?? '', 0, 'notified')
    await sql`update decisions set replaces = ${first?.id} where application = ${kalle ?? ''} and id <> ${first?.id}`
    const rows = await listGranted(await anybody())
    expect(
      rows.filter(({ recipientKind }) => recipientKind === 'person').map(({ grantedCents }) => grantedCents),
    ).toEqual([0])
    const sanna = await withDuty(staff.sanna, 'prepare')
    expect(await readGrantFigures(sanna)).toEqual([
      expect.objectContaining({
        ...{ slug: 'avoin', potCents: 100_000, received: 3, late: 0, appliedCents: 175_000 },
        ...{ decided: 3, granted: 2, grantedCents: 85_000 },
      }),
    ])
  })

  test('shares and totals leave rejections out of what was granted, not out of what was decided', async () => {
    const rows = await listGranted(await anybody())
    expect(totalsOf(rows)).toEqual({ decided: 3, granted: 2, appliedCents: 175_000, grantedCents: 85_000 })
    expect(sharesBy(rows, ({ field }) => field)).toEqual([['culture', { cents: 85_000, count: 2 }]])
    expect(yearsOf(rows)).toEqual([2026])
  })

  test('open data has the columns it promises, and words instead of names', async () => {
    const [named, unnamed] = (await listGranted(await anybody())).map(lineOf)
    expect(Object.keys(named ?? {}).toSorted()).toEqual(grantedColumns.toSorted())
    expect(named).toMatchObject({ recipient: 'Himosjoen Veto ry', granted_eur: 530, free_premises_hours: 150 })
    expect(unnamed).toMatchObject({ recipient: 'rekisteröimätön ryhmä', business_id: null })
  })

  test('hours are added where somebody told them', () => {
    expect(hoursIn([{ place: 'x', hours: 2 }, { place: 'y' }, { hours: 3 }])).toBe(5)
    expect(hoursIn(undefined)).toBeNull()
    expect(hoursIn([])).toBeNull()
  })
})
