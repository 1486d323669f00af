'use client'
import { useEffect, useRef } from 'react'

const words = {
  fi: {
    title: 'Jotain meni vikaan',
    text: 'Vika on meidän. Yritä hetken kuluttua uudelleen. Jos olit lähettämässä jotakin, tarkista ensin, ehtikö se perille.',
    reference: 'Jos otat yhteyttä, kerro viitenumero',
    again: 'Yritä uudelleen',
    home: 'Etusivulle',
  },
  sv: {
    title: 'Något gick fel',
    text: 'Felet är vårt. Försök igen om en stund. Om du höll på att skicka något, kontrollera först om det kom fram.',
    reference: 'Om du kontaktar oss, uppge referensnumret',
    again: 'Försök igen',
    home: 'Till startsidan',
  },
  en: {
    title: 'Something went wrong',
    text: 'The fault is ours. Try again in a moment. If you were sending something, check first whether it arrived.',
    reference: 'If you contact us, give this reference number',
    again: 'Try again',
    home: 'Go to the front page',
  },
}

type Props = { error: Error & { digest?: string }; home: string }

/** A fault of ours, inside the frame. The texts are here because whatever broke may have broken the message files too. */
export function Fault({ error, home }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const language = typeof document === 'undefined' ? 'fi' : document.documentElement.lang
  const t = words[language as keyof typeof words] ?? words.fi
  useEffect(() => {
    document.title = t.title
    heading.current?.focus()
  }, [t])
  return (
    <div className="page page-main flow">
      <h1 ref={heading} tabIndex={-1}>
        {t.title}
      </h1>
      <p className="lead">{t.text}</p>
      {error.digest && (
        <p>
          {t.reference}: <strong>{error.digest}</strong>
        </p>
      )}
      <p className="button-row">
        <button type="button" className="button" onClick={() => window.location.reload()}>
          {t.again}
        </button>
        <a className="button button-secondary" href={`/${language}${home}`}>
          {t.home}
        </a>
      </p>
    </div>
  )
}
