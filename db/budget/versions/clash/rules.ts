type Typed = Readonly<Record<string, string | readonly string[]>>
type Values = Readonly<Record<string, string | number>>

type Answer = {
  /** The form as it was sent. */
  values: Typed
  /** What the refusal told of the other's version: its number, its author, and `their.<field>` where it differs. */
  refused?: Values
  /** The form as it was opened. */
  opened: Typed
}

export type Clash = {
  /** The version the next save is compared with. */
  version: string
  /** Carried along in hidden fields, so that a save which fails for another reason forgets nothing. */
  was: string
  told: string
  by: string | null
  fields: { name: string; mine: string; theirs: string; take: boolean }[]
}

const one = (values: Typed, name: string) => [values[name] ?? ''].flat()[0] ?? ''

/**
 * The fields in which the second of two editors and the first differ. A field the second had not touched is offered to be
 * taken from the first; a field both changed stays the second's until they choose.
 */
export function clashOf({ values, refused, opened }: Answer): Clash {
  const before: Typed = { ...opened, ...read(one(values, 'was')) }
  const told = refused?.version === undefined ? (read(one(values, 'clash')) as Values) : refused
  const names = Object.keys(told).flatMap((key) => (key.startsWith('their.') ? [key.slice('their.'.length)] : []))
  const chosen = refused?.version === undefined && told.version !== undefined ? [values.take ?? []].flat() : null
  return {
    version: String(told.version ?? (one(values, 'version') || one(opened, 'version'))),
    was: JSON.stringify(before),
    told: JSON.stringify(told),
    by: told.by ? String(told.by) : null,
    fields: names.map((name) => ({
      name,
      mine: one(values, name),
      theirs: String(told[`their.${name}`] ?? ''),
      take: chosen ? chosen.includes(name) : one(before, name) === one(values, name),
    })),
  }
}

function read(text: string): Record<string, string> {
  try {
    const value: unknown = text ? JSON.parse(text) : {}
    return value && typeof value === 'object' ? (value as Record<string, string>) : {}
  } catch {
    return {}
  }
}
