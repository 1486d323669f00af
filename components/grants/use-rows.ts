'use client'
import { useRef, useState } from 'react'

type Row = { readonly id: number; readonly typed: Readonly<Record<string, string>> }

/** Rows beside those that are filled in: without scripts a page grows by them, as blank rows are nobody's. */
const blank = 2

/** The rows of a table of questions: those that came with the page, some blank ones, and what is added or taken away with scripts. */
export function useRows(typed: readonly Readonly<Record<string, string>>[], most: number, spare = blank) {
  const next = useRef(Math.min(most, typed.length + spare))
  const [rows, setRows] = useState<readonly Row[]>(() =>
    Array.from({ length: next.current }, (_, id) => ({ id, typed: typed[id] ?? {} })),
  )
  return {
    rows,
    full: rows.length >= most,
    add: () => {
      const id = next.current
      next.current += 1
      setRows([...rows, { id, typed: {} }])
    },
    remove: (id: number) => setRows(rows.filter((row) => row.id !== id)),
  }
}
