'use client'
import { useEffect, useRef } from 'react'

const words = {
  fi: {
    title: 'Jotain meni vikaan',
    text: 'Vika on meidän. Mitään keskeneräistä ei tallennettu. Yritä hetken kuluttua uudelleen.',
    reference: 'Jos otat yhteyttä, kerro viitenumero',
    again: 'Yritä uudelleen',
  },
  sv: {
    title: 'Något gick fel',
    text: 'Felet är vårt. Inget ofärdigt sparades. Försök igen om en stund.',
    reference: 'Om du kontaktar oss, uppge referensnumret',
    again: 'Försök igen',
  },
  en: {
    title: 'Something went wrong',
    text: 'The fault is ours. Nothing half-done was saved. Try again in a moment.',
    reference: 'If you contact us, give this reference number',
    again: 'Try again',
  },
}

/** A fault of ours. The texts are here because whatever broke may have broken the message files too. */
export default function Fault({ error }: { error: Error & { digest?: string } }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const language = typeof document === 'undefined' ? 'fi' : document.documentElement.lang
  const t = words[language as keyof typeof words] ?? words.fi
  return (
    <main id="main" className="page page-main flow">
      <h1 ref={heading} tabIndex={-1}>
        {t.title}
      </h1>
      <p className="lead">{t.text}</p>
      {error.digest && (
        <p>
          {t.reference}: <strong>{error.digest}</strong>
        </p>
      )}
      <p>
        <button type="button" className="button" onClick={() => window.location.reload()}>
          {t.again}
        </button>
      </p>
    </main>
  )
}
