/** What a copy of somebody's data says of a value: a label for a name, words for a code, and how a moment is written. */
export type Words = {
  title: string
  lead: string
  lang: string
  label: (name: string) => string
  word: (name: string, value: string) => string
  moment: (at: Date) => string
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const safe = (text: string) => text.replace(/[&<>"']/g, (found) => escapes[found] ?? '')

const style =
  'body{font:1.1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}dt{font-weight:600}dd{margin:0 0 .5rem;white-space:pre-line;overflow-wrap:anywhere}li{margin-bottom:1rem}'

/** The same data as in the file for machines, for reading: one page that needs nothing else and runs nothing. */
export function readable(data: Record<string, unknown>, words: Words): string {
  const sections = Object.entries(data).map(
    ([name, value]) => `<h2>${safe(words.label(name))}</h2>${shown(name, value, words)}`,
  )
  return `<!doctype html><html lang="${words.lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${safe(words.title)}</title><style>${style}</style></head><body><main><h1>${safe(words.title)}</h1><p>${safe(words.lead)}</p>${sections.join('')}</main></body></html>`
}

function shown(name: string, value: unknown, words: Words): string {
  if (value === null || value === undefined || value === '') return '–'
  if (value instanceof Date) return safe(words.moment(value))
  if (Array.isArray(value))
    return value.length ? `<ul>${value.map((one) => `<li>${shown(name, one, words)}</li>`).join('')}</ul>` : '<p>–</p>'
  if (typeof value !== 'object') return safe(words.word(name, String(value)))
  const facts = Object.entries(value).map(
    ([key, one]) => `<dt>${safe(words.label(key))}</dt><dd>${shown(key, one, words)}</dd>`,
  )
  return `<dl>${facts.join('')}</dl>`
}
