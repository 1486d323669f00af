import type { Granted } from '@/db/grants/granted/rules'

/** The columns of the open data, in their order. New ones come last; none changes its meaning. */
export const grantedColumns = [
  'year',
  'decided_on',
  'call',
  'call_name_fi',
  'call_name_sv',
  'call_name_en',
  'field',
  'kind',
  'recipient',
  'recipient_kind',
  'business_id',
  'applied_eur',
  'granted_eur',
  'free_premises_hours',
] as const

type Line = Readonly<Record<(typeof grantedColumns)[number], string | number | null>>

/** One decision as open data. Private persons are "yksityishenkilö", groups "rekisteröimätön ryhmä", whatever the language of the reader. */
export const lineOf = (row: Granted): Line => ({
  ...{ year: row.year, decided_on: row.decidedOn, call: row.call, field: row.field, kind: row.kind },
  ...{ call_name_fi: row.callName.fi ?? null, call_name_sv: row.callName.sv ?? null },
  call_name_en: row.callName.en ?? null,
  recipient: row.recipient ?? (row.recipientKind === 'person' ? 'yksityishenkilö' : 'rekisteröimätön ryhmä'),
  ...{ recipient_kind: row.recipientKind, business_id: row.businessId },
  ...{ applied_eur: row.appliedCents / 100, granted_eur: row.grantedCents / 100 },
  free_premises_hours: row.freeHours,
})
