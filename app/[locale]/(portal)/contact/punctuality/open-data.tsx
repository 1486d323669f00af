import { getLocale, getTranslations } from 'next-intl/server'

const files = { topics: 'topics.csv', months: 'months.csv', json: 'punctuality.json', bulk: 'cases.csv' } as const

/** The same figures for machines, and the published cases. */
export async function OpenData() {
  const [t, locale] = await Promise.all([getTranslations('figures.public'), getLocale()])
  return (
    <section className="column flow" aria-labelledby="data">
      <h2 id="data">{t('data')}</h2>
      <p>{t('dataText')}</p>
      <ul className="list-disc ps-5">
        {Object.entries(files).map(([key, file]) => (
          <li key={key}>
            <a href={`/api/contact/figures/${file}?locale=${locale}`}>{t(`files.${key as keyof typeof files}`)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
