import { createHash } from 'node:crypto'
import Papa from 'papaparse'
import { sheetOf } from '../figures/exports/rules'
import { columns, mostRows, type TransferKind } from './input'

/** A row as text, by column. */
export type Cells = Readonly<Record<string, string>>
/** What is wrong with a row, counted as a spreadsheet counts them: the heading is row 1. */
export type Fault = { readonly row: number; readonly column: string; readonly why: string; readonly value: string }
export type Row = { readonly row: number; readonly cells: Cells }

/** What a spreadsheet would take for a formula. */
const formula = /^'*[=+\-@\t\r]/

/** The table for a spreadsheet. A cell it would compute has a mark in front, which is taken off again. */
export const tableOf = (kind: TransferKind, rows: readonly Cells[]) =>
  sheetOf(
    columns[kind],
    rows.map((cells) => Object.fromEntries(columns[kind].map((name) => [name, guarded(cells[name] ?? '')]))),
  )

const guarded = (cell: string) => (formula.test(cell) ? `'${cell}` : cell)
const bare = (cell: string) => (cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell)

/** The rows of a table, or why it is none: semicolons, commas or tabs, with the columns in any order. */
export function rowsIn(kind: TransferKind, text: string): { rows: Row[]; faults: Fault[] } {
  const bareText = text.replace(/^\uFEFF/, '')
  const lost = bareText.split('\n').findIndex((one) => one.includes('\uFFFD'))
  if (lost >= 0) return { rows: [], faults: [{ row: lost + 1, column: '', why: 'letters', value: '' }] }
  const { data, errors } = Papa.parse<string[]>(bareText, { delimiter: delimiterOf(bareText), skipEmptyLines: false })
  const [broken] = errors.filter(({ type }) => type === 'Quotes')
  if (broken) return { rows: [], faults: [{ row: (broken.row ?? 0) + 1, column: '', why: 'quotes', value: '' }] }
  const [head = [], ...lines] = data
  const names = head.map((name) => name.trim().toLowerCase())
  const faults = headFaults(kind, names)
  const full = lines.map((line, at) => ({ line, row: at + 2 })).filter(({ line }) => line.some((cell) => cell.trim()))
  if (full.length > mostRows) faults.push({ row: mostRows + 2, column: '', why: 'tooMany', value: String(full.length) })
  if (faults.length > 0) return { rows: [], faults }
  return { rows: full.map(({ line, row }) => ({ row, cells: cellsIn(names, line) })), faults }
}

/** What stands between the names of the columns, which hold neither: the cells below may be full of commas. */
function delimiterOf(text: string) {
  const [head = ''] = text.split(/\r?\n/, 1)
  const count = (mark: string) => head.split(mark).length
  return [';', ',', '\t'].toSorted((one, other) => count(other) - count(one))[0] ?? ';'
}

const cellsIn = (names: readonly string[], line: readonly string[]): Cells =>
  Object.fromEntries(names.map((name, at) => [name, bare((line[at] ?? '').trim())]))

function headFaults(kind: TransferKind, names: readonly string[]): Fault[] {
  const wanted: readonly string[] = columns[kind]
  const fault = (column: string, why: string) => ({ row: 1, column, why, value: '' })
  if (!names.some((name) => wanted.includes(name))) return [fault('', 'noTable')]
  return [
    ...wanted.filter((name) => !names.includes(name)).map((name) => fault(name, 'columnMissing')),
    ...names.filter((name) => !wanted.includes(name)).map((name) => fault(name, 'columnUnknown')),
    ...names.filter((name, at) => names.indexOf(name) < at).map((name) => fault(name, 'columnTwice')),
  ]
}

/** The values that stand in a column more than once, each later one a fault. Empty cells are no values. */
export function twice(rows: readonly Row[], column: string): Fault[] {
  const before = new Set<string>()
  return rows.flatMap(({ row, cells }) => {
    const value = cells[column] ?? ''
    if (!value) return []
    if (before.has(value)) return [{ row, column, why: 'twice', value }]
    before.add(value)
    return []
  })
}

/** Words or codes in one cell. */
export const parts = (cell: string, between: RegExp) =>
  cell
    .split(between)
    .map((part) => part.trim())
    .filter(Boolean)

/** What any change of how everything stands changes, and any change of the table, by whichever of the two it was. */
export const markOf = (standing: { readonly table: string }, table: string) =>
  [standing.table, table.trim().replace(/\r\n?/g, '\n')].map(digest).join('.')

const digest = (text: string) => createHash('sha256').update(text).digest('base64url')
