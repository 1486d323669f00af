import Papa from 'papaparse'
import { maskIdentityCodes } from '@/db/contact/guard/codes/rules'
import type { ExportedApplication } from '@/db/grants/applications/queue/exports/reads'
import { maskIbans } from '@/db/iban/rules'
import type { Locale, Localized } from '@/tenants/municipality'

/** The words of the table, in its reader's language. */
export type SheetWords = {
  heads: readonly string[]
  state: (state: ExportedApplication['state']) => string
  call: (name: Partial<Localized>) => string
  veiled: string
  late: string
  unread: string
  unanswered: string
  locale: Locale
}

/** A table for spreadsheets of this country: semicolons, decimal commas, no cell that a spreadsheet would compute, UTF-8 behind its mark. */
export function queueSheet(rows: readonly ExportedApplication[], words: SheetWords): string {
  const table = Papa.unparse([words.heads, ...rows.map((row) => lineOf(row, words))], {
    delimiter: ';',
    newline: '\r\n',
    escapeFormulae: true,
  })
  return `\uFEFF${table}\r\n`
}

function lineOf(row: ExportedApplication, words: SheetWords): string[] {
  const { number, applicant, call, purpose, appliedCents, submittedAt, late, handler, state, unread, unanswered } = row
  const news = [unanswered && words.unanswered, unread && words.unread].filter(Boolean).join(', ')
  return [
    number ?? '',
    // What somebody has written may hold what they should not have.
    safe(applicant ?? words.veiled),
    words.call(call),
    safe(purpose ?? ''),
    appliedCents === null ? '' : euros(appliedCents, words.locale),
    submittedAt ? momentIn(submittedAt) : '',
    late ? words.late : '',
    handler ?? '',
    words.state(state),
    news,
  ]
}

const safe = (text: string) => maskIbans(maskIdentityCodes(text))

const euros = (cents: number, locale: Locale) =>
  `${Math.floor(cents / 100)}${locale === 'en' ? '.' : ','}${String(cents % 100).padStart(2, '0')}`

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki', dateStyle: 'short', timeStyle: 'medium' })

/** `2026-11-30 14:05:09` on a Finnish clock: it sorts, and tells what came in time. */
const momentIn = (at: Date) => clock.format(at)
