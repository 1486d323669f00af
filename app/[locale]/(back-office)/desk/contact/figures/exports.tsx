import { getLocale, getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/choices'
import { type FigureFilters, figureQuery } from '@/db/contact/figures/dashboard/input'

const tables = ['topics', 'units', 'months', 'areas'] as const
const folder = '/api/contact/figures/desk'

/** The figures as tables, and the cases they are made of. */
export async function Exports({ filters }: { filters: FigureFilters }) {
  const [t, locale] = await Promise.all([getTranslations('figures.desk'), getLocale()])
  const { months, unit } = filters
  const query = Object.entries({ locale, ...figureQuery(filters) }).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)]],
  )
  return (
    <section className="flow no-print" aria-labelledby="exports">
      <h2 id="exports">{t('exports')}</h2>
      <p>{t('exportText')}</p>
      <ul className="row">
        {tables.map((table) => (
          <li key={table}>
            <a href={`${folder}/${table}.csv?${new URLSearchParams(query)}`}>{t(`tables.${table}`)} (CSV)</a>
          </li>
        ))}
      </ul>
      <form className="flow" method="get" action={`${folder}/cases.csv`}>
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="months" value={months} />
        {unit && <input type="hidden" name="unit" value={unit} />}
        <Checkbox name="words" label={t('exportWords')} hint={t('exportWordsHint')} />
        <Button type="submit" look="secondary">
          {t('exportCases')}
        </Button>
      </form>
    </section>
  )
}
