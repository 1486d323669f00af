/** Where something stands in a file, both counted from 1. */
export type Place = { readonly line: number; readonly column: number }
export type Cell = Place & { readonly text: string }
export type Row = { readonly line: number; readonly cells: readonly Cell[] }

/** What a reader has to say about a place in the file. After an error the file cannot be counted; a remark is to be known. */
export type Finding = Place & { readonly kind: 'error' | 'remark'; readonly message: string }
export type Report = (kind: Finding['kind'], place: Place, message: string) => void

/**
 * Rows of cells between semicolons, in the CSV way: a cell that begins with a quote runs to the closing one, over line breaks
 * too, and "" inside it is one quote. Spaces around cells and blank lines are dropped; a byte order mark and any line ending
 * are taken as they come.
 */
export function* readRows(text: string, report: Report): Generator<Row> {
  const cursor = { text, report, at: text.startsWith('\uFEFF') ? 1 : 0, line: 1, lineStart: 0 }
  cursor.lineStart = cursor.at
  while (cursor.at < text.length) {
    const row = readRow(cursor)
    if (row.cells.some((cell) => cell.text !== '')) yield row
  }
}

type Cursor = { readonly text: string; readonly report: Report; at: number; line: number; lineStart: number }

function readRow(cursor: Cursor): Row {
  const { line } = cursor
  const cells: Cell[] = []
  for (;;) {
    cells.push(readCell(cursor))
    const end = cursor.text[cursor.at]
    cursor.at += 1
    if (end === ';') continue
    if (end === '\r' && cursor.text[cursor.at] === '\n') cursor.at += 1
    newLine(cursor)
    return { line, cells }
  }
}

const blank = /[ \t\u00A0]*/y
const plain = /[^;\r\n]*/y

function readCell(cursor: Cursor): Cell {
  take(cursor, blank)
  const place = { line: cursor.line, column: cursor.at - cursor.lineStart + 1 }
  if (cursor.text[cursor.at] !== '"') return { ...place, text: take(cursor, plain).trimEnd() }
  const quoted = readQuoted(cursor, place)
  return { line: place.line, column: place.column + 1, text: quoted + take(cursor, plain).trimEnd() }
}

function readQuoted(cursor: Cursor, place: Place) {
  let value = ''
  for (;;) {
    const close = cursor.text.indexOf('"', cursor.at + 1)
    if (close < 0) {
      cursor.report('error', place, 'a quote opens here and never closes')
      return value
    }
    value += cursor.text.slice(cursor.at + 1, close)
    followLines(cursor, close)
    cursor.at = close + 1
    if (cursor.text[cursor.at] !== '"') return value
    value += '"'
  }
}

/** Keeps count of the lines inside a quoted cell. */
function followLines(cursor: Cursor, end: number) {
  for (let at = cursor.at; at < end; at += 1) {
    const isEnd = cursor.text[at] === '\n' || (cursor.text[at] === '\r' && cursor.text[at + 1] !== '\n')
    if (!isEnd) continue
    cursor.at = at + 1
    newLine(cursor)
  }
}

function newLine(cursor: Cursor) {
  cursor.line += 1
  cursor.lineStart = cursor.at
}

function take(cursor: Cursor, pattern: RegExp) {
  pattern.lastIndex = cursor.at
  const found = pattern.exec(cursor.text)?.[0] ?? ''
  cursor.at += found.length
  return found
}
