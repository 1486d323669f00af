import { useTranslations } from 'next-intl'

/** What to know before pressing; `mine` when it is asked for everything one has told. */
export function ErasureNotes({ mine = false }: { mine?: boolean }) {
  const t = useTranslations('erasure.also')
  const notes = ['link', 'sent', 'drafts', 'log', ...(mine ? ['mine'] : [])]
  return (
    <section className="flow" aria-labelledby="also">
      <h2 id="also">{t('title')}</h2>
      <ul className="list-disc ps-5">
        {notes.map((note) => (
          <li key={note}>{t(note)}</li>
        ))}
      </ul>
    </section>
  )
}
