type SubjectOf = (mail: string, about: string) => string | null

/** The same data, with what stood in the subject of every mail of it. */
export function withSubjects<T>(data: T, subjectOf: SubjectOf): T {
  return told(data, subjectOf) as T
}

function told(value: unknown, subjectOf: SubjectOf): unknown {
  if (Array.isArray(value)) return value.map((one) => told(one, subjectOf))
  if (!value || typeof value !== 'object' || value instanceof Date) return value
  const rows = Object.entries(value).map(([name, one]) => [name, told(one, subjectOf)])
  const { mail, about } = value as { mail?: unknown; about?: unknown }
  const subject = typeof mail === 'string' && typeof about === 'string' ? subjectOf(mail, about) : null
  return { ...(subject ? { subject } : {}), ...Object.fromEntries(rows) }
}
