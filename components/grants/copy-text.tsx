import { partsOf } from '@/db/grants/decisions/excerpts/rules'
import type { Locale } from '@/tenants/municipality'

/** The copy of a decision as everybody reads it, part by part. */
export function CopyText({ words, lang, level }: { words: string; lang: Locale; level: 2 | 3 }) {
  const Head = level === 2 ? 'h2' : 'h3'
  return (
    <div className="flow" lang={lang}>
      {partsOf(words).map(({ head, text }) => (
        <div key={head}>
          <Head>{head}</Head>
          <p className="whitespace-pre-line">{text}</p>
        </div>
      ))}
    </div>
  )
}
