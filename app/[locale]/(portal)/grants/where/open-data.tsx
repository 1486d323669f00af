import { getTranslations } from 'next-intl/server'

/** The same for machines. */
export async function OpenData() {
  const t = await getTranslations('granted')
  return (
    <section className="column flow no-print" aria-labelledby="data">
      <h2 id="data">{t('data')}</h2>
      <p>{t('dataText')}</p>
      <ul className="list-disc ps-5">
        {(['csv', 'json'] as const).map((kind) => (
          <li key={kind}>
            <a href={`/api/grants/granted/grants.${kind}`}>{t(`files.${kind}`)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
