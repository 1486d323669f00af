import Papa from 'papaparse'
import type { Words } from '@/db/grants/forms/input'
import { worded } from '@/db/grants/forms/words/rules'
import type { Given } from '@/db/grants/scorings/input'
import type { Criterion } from '@/db/grants/scorings/rules'
import type { Locale, Localized } from '@/tenants/municipality'

type Kind = 'given' | 'changed' | 'final'

/** What an export is made of: locked scorings, changes of them, and final points. Nothing unlocked is among them. */
export type ScoreFacts = {
  readonly scorings: readonly {
    readonly number: string | null
    readonly applicant: string | null
    readonly assessor: string
    readonly criteria: readonly (Criterion & { readonly name: Words })[]
    readonly points: Given
    readonly lockedAt: Date
  }[]
  readonly changes: readonly {
    readonly number: string | null
    readonly applicant: string | null
    readonly by: string
    readonly criterion: Words
    readonly before: number
    readonly after: number
    readonly reason: string
    readonly at: Date
  }[]
  readonly finals: readonly {
    readonly number: string | null
    readonly applicant: string | null
    readonly hundredths: number
    readonly meanHundredths: number
    readonly reason: string | null
  }[]
}

const heads: Localized<readonly string[]> = {
  fi: ['Rivi', 'Hakemus', 'Hakija', 'Arvioija', 'Peruste', 'Paino', 'Pisteet', 'Ennen muutosta', 'Perustelu', 'Aika'],
  sv: ['Rad', 'Ansökan', 'Sökande', 'Bedömare', 'Grund', 'Vikt', 'Poäng', 'Före ändringen', 'Motivering', 'Tid'],
  en: ['Row', 'Application', 'Applicant', 'Assessor', 'Criterion', 'Weight', 'Points', 'Before', 'Reason', 'Time'],
}
const kinds: Localized<Record<Kind, string>> = {
  fi: { given: 'Pisteet', changed: 'Muutos', final: 'Loppupisteet' },
  sv: { given: 'Poäng', changed: 'Ändring', final: 'Slutpoäng' },
  en: { given: 'Points', changed: 'Change', final: 'Final points' },
}

/** A table for spreadsheets of this country: semicolons, decimal commas, no cell that a spreadsheet would compute, UTF-8 behind its mark. */
export function scoreSheet(facts: ScoreFacts, locale: Locale): string {
  const rows = linesOf(facts, locale)
  return `\uFEFF${Papa.unparse([heads[locale], ...rows], { delimiter: ';', newline: '\r\n', escapeFormulae: true })}\r\n`
}

function linesOf({ scorings, changes, finals }: ScoreFacts, locale: Locale): (string | number)[][] {
  const [kind, say] = [kinds[locale], worded(locale)]
  const whose = (row: { number: string | null; applicant: string | null }) => [row.number ?? '', row.applicant ?? '']
  return [
    ...scorings.flatMap((row) =>
      row.criteria.map(({ key, name, weight }) => {
        const { points = null, reason = '' } = row.points[key] ?? {}
        const given = [say(name), weight, points ?? '', '', reason, momentIn(row.lockedAt)]
        return [kind.given, ...whose(row), row.assessor, ...given]
      }),
    ),
    ...changes.map((row) => {
      const change = [say(row.criterion), '', row.after, row.before, row.reason, momentIn(row.at)]
      return [kind.changed, ...whose(row), row.by, ...change]
    }),
    ...finals.map((row) => {
      const mean = row.reason === null ? '' : decimal(row.meanHundredths, locale)
      return [kind.final, ...whose(row), '', '', '', decimal(row.hundredths, locale), mean, row.reason ?? '', '']
    }),
  ]
}

const decimal = (hundredths: number, locale: Locale) =>
  String(hundredths / 100).replace('.', locale === 'en' ? '.' : ',')

const clock = new Intl.DateTimeFormat('sv-SE', {
  ...{ timeZone: 'Europe/Helsinki', dateStyle: 'short', timeStyle: 'short' },
})

/** `2026-11-30 14:05` on a Finnish clock: it sorts. */
const momentIn = (at: Date) => clock.format(at)
