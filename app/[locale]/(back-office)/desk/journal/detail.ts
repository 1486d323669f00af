import { formatDay } from '@/components/ui/format'
import type { Locale } from '@/tenants/municipality'

type Lexicon = { locale: Locale; word: (code: string) => string | null; person: string | null }

/** An entry's detail as it reads at the desk: codes in words, days as days, a colleague by name. The entry itself never changes. */
export function detailInWords(detail: string, { locale, word, person }: Lexicon): string {
  return detail
    .split(/([\s,]+)/)
    .map((part) => {
      if (/^staff:/.test(part)) return person ?? part
      if (/^\d{4}-\d\d-\d\d$/.test(part)) return formatDay(part, locale)
      const [, code = '', language] = /^([A-Za-z_-]+)(?:\.(fi|sv|en))?$/.exec(part) ?? []
      const said = code && word(code)
      return said ? `${said}${language ? ` (${language})` : ''}` : part
    })
    .join('')
}
