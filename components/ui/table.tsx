import type { ReactNode } from 'react'

export type Column<Row> = {
  key: string
  head: ReactNode
  cell: (row: Row) => ReactNode
  /** Right-aligned, tabular figures. */
  numeric?: boolean
  /** The cell that names the row. */
  heads?: boolean
  /** The column's name on a phone, where the head row is gone; needed when `head` is not text. */
  headText?: string
  foot?: ReactNode
}

type Props<Row> = {
  caption: ReactNode
  /** Read out, not shown: where a heading above the table already says it. */
  captionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  marked?: (row: Row) => boolean
  dense?: boolean
  /** The head row stays in sight; for long lists on the desk. */
  sticky?: boolean
}

/** Rows become cards on a phone. */
export function Table<Row>({ sticky, dense, ...props }: Props<Row>) {
  const { caption, captionHidden, columns, rows, rowKey, marked } = props
  const look = dense ? 'table table-stacked table-dense' : 'table table-stacked'
  return (
    <div className={sticky ? 'table-frame table-sticky' : 'table-frame'}>
      <table className={look}>
        <caption className={captionHidden ? 'sr-only' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, head, numeric }) => (
              <th key={key} scope="col" className={numeric ? 'numeric' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} data-marked={marked?.(row) || undefined}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
        <Foot columns={columns} />
      </table>
    </div>
  )
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const { head, headText, numeric, heads, cell } = column
  const className = numeric ? 'numeric' : undefined
  if (heads) {
    return (
      <th scope="row" className={className}>
        {cell(row)}
      </th>
    )
  }
  return (
    <td className={className} data-head={headText ?? (typeof head === 'string' ? head : undefined)}>
      {cell(row)}
    </td>
  )
}

function Foot<Row>({ columns }: { columns: readonly Column<Row>[] }) {
  if (columns.every(({ foot }) => foot === undefined)) return null
  return (
    <tfoot>
      <tr>
        {columns.map(({ key, head, headText, numeric, foot }) => (
          <td
            key={key}
            className={numeric ? 'numeric' : undefined}
            data-head={headText ?? (typeof head === 'string' ? head : undefined)}
          >
            {foot}
          </td>
        ))}
      </tr>
    </tfoot>
  )
}
