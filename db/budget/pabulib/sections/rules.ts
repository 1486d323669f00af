import { type Cell, type Place, type Report, type Row, readRows } from '@/db/budget/pabulib/cells/rules'

const titles = ['META', 'PROJECTS', 'VOTES'] as const
type Title = (typeof titles)[number]

/** A row under its header: cells by lower-case column name. */
export type Entry = { readonly place: Place; readonly cells: Readonly<Record<string, Cell>> }
export type Sections = {
  readonly meta: ReadonlyMap<string, Cell>
  readonly projects: readonly Entry[]
  readonly votes: readonly Entry[]
  /** Column names as they stand in the two headers. */
  readonly columns: { readonly projects: readonly string[]; readonly votes: readonly string[] }
}

/** Splits a file at its title lines, which may be in any case and end in semicolons. */
export function readSections(text: string, report: Report): Sections {
  const rows: Record<Title, Row[]> = { META: [], PROJECTS: [], VOTES: [] }
  const found = new Set<Title>()
  let current: Title | undefined
  let last: Place = { line: 1, column: 1 }
  for (const row of readRows(text, report)) {
    const title = titleOf(row)
    last = { line: row.line, column: 1 }
    if (title) {
      if (found.has(title)) report('error', last, `there is a second ${title} section`)
      found.add(title)
      current = title
    } else if (current) rows[current].push(row)
    else report('error', last, 'expected the title line META')
  }
  for (const title of titles) if (!found.has(title)) report('error', last, `the file ends without a ${title} section`)
  const projects = entries(rows.PROJECTS, ['project_id', 'cost'], report)
  const votes = entries(rows.VOTES, ['vote'], report)
  return {
    meta: readMeta(rows.META, report),
    projects: projects.entries,
    votes: votes.entries,
    columns: { projects: projects.columns, votes: votes.columns },
  }
}

function titleOf({ cells: [first, ...rest] }: Row) {
  const word = first?.text.toUpperCase()
  return rest.every(({ text }) => text === '') ? titles.find((title) => title === word) : undefined
}

/** Keys in lower case. A value with semicolons that somebody forgot to quote is put together again. */
function readMeta(rows: readonly Row[], report: Report) {
  const meta = new Map<string, Cell>()
  for (const { cells } of rows) {
    const [key, value, ...rest] = cells
    if (!key || key.text.toLowerCase() === 'key') continue
    if (!value) report('remark', key, `"${key.text}" has no value`)
    else if (meta.has(key.text.toLowerCase()))
      report('remark', key, `"${key.text}" is given twice; the first one counts`)
    else
      meta.set(key.text.toLowerCase(), {
        ...value,
        text: [value, ...rest]
          .map(({ text }) => text)
          .join(';')
          .replace(/;+$/, ''),
      })
  }
  return meta
}

function entries([header, ...rows]: readonly Row[], needed: readonly string[], report: Report) {
  if (!header) return { columns: [], entries: [] }
  const columns = header.cells.map(({ text }) => text.toLowerCase())
  for (const column of needed) {
    if (!columns.includes(column))
      report('error', { line: header.line, column: 1 }, `the header lacks the column "${column}"`)
  }
  const read = rows.map(({ line, cells }): Entry => {
    const extra = cells.slice(columns.length).find(({ text }) => text !== '')
    if (extra) report('remark', extra, `this row has more cells than the header's ${columns.length}`)
    return {
      place: { line, column: 1 },
      cells: Object.fromEntries(columns.flatMap((column, at) => (cells[at] ? [[column, cells[at]]] : []))),
    }
  })
  return { columns, entries: read }
}
