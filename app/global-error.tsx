'use client'

/** The last resort, when not even the frame of the town could be drawn: three languages, no styles, no scripts of ours. */
export default function GlobalFault({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="fi">
      <body>
        <h1>Palvelu ei juuri nyt toimi</h1>
        <p>Vika on meidän. Yritä hetken kuluttua uudelleen. Viitenumero: {error.digest ?? '–'}</p>
        <p lang="sv">Tjänsten fungerar inte just nu. Felet är vårt. Försök igen om en stund.</p>
        <p lang="en">The service does not work right now. The fault is ours. Try again in a moment.</p>
      </body>
    </html>
  )
}
