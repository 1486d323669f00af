import Papa from 'papaparse'

type Cell = string | number | boolean | Date | null | undefined
export type Line = Readonly<Record<string, Cell>>

const told = (cell: Cell) => {
  if (cell instanceof Date) return `${cell.toISOString().slice(0, 19)}Z`
  return typeof cell === 'boolean' ? Number(cell) : (cell ?? '')
}

const written = (columns: readonly string[], lines: readonly Line[], delimiter: string) =>
  Papa.unparse(
    lines.map((line) => columns.map((column) => told(line[column]))),
    { delimiter, newline: '\r\n', escapeFormulae: true },
  ) + (lines.length > 0 ? '\r\n' : '')

/** A table for spreadsheets of this country: semicolons, decimal commas elsewhere, no cell that a spreadsheet would compute. */
export const sheetRows = (columns: readonly string[], lines: readonly Line[]) => written(columns, lines, ';')

/** Its beginning. Excel reads UTF-8 only behind the mark. */
export const sheetHead = (columns: readonly string[]) => `\uFEFF${columns.join(';')}\r\n`

export const sheetOf = (columns: readonly string[], lines: readonly Line[]) =>
  sheetHead(columns) + sheetRows(columns, lines)

/** GeoReport Bulk, as its readers expect it: RFC 4180 with commas, UTF-8 without a mark, this header row. */
export const bulkColumns = [
  'service_request_id',
  'requested_datetime',
  'updated_datetime',
  'closed_date',
  'status_description',
  'status_notes',
  'source',
  'service_name',
  'service_subtype',
  'description',
  'agency_responsible',
  'address',
  'lat',
  'long',
] as const
export type BulkLine = Readonly<Record<(typeof bulkColumns)[number], Cell>>

export const bulkHead = `${bulkColumns.join()}\r\n`
export const bulkRows = (lines: readonly BulkLine[]) => written(bulkColumns, lines, ',')

/** What an export of cases tells; what people wrote, and where, only when that was asked for. Of reporters never anything. */
export const caseColumns = [
  ...['number', 'received', 'kind', 'topic_code', 'topic', 'unit_code', 'channel', 'language', 'state'],
  ...['target_days', 'due', 'answered', 'working_days_to_answer', 'within_target', 'ended', 'working_days_to_end'],
  ...['publication', 'satisfied', 'dissatisfied_because', 'disputed'],
] as const
export const wordColumns = ['text', 'place', 'latitude', 'longitude'] as const
