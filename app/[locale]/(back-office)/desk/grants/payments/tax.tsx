import { getLocale, getTranslations } from 'next-intl/server'
import { DateTime } from '@/components/ui/amounts'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import type { listTaxFiles } from '@/db/grants/payees/reads'

type Props = { files: Awaited<ReturnType<typeof listTaxFiles>>; codeless: number; pays: boolean; year: number }

/** The file on grants to persons, and those made before. */
export async function Tax({ files, codeless, pays, year }: Props) {
  const [t, locale] = await Promise.all([getTranslations('money.tax'), getLocale()])
  return (
    <section className="flow" aria-labelledby="tax">
      <h2 id="tax">{t('title')}</h2>
      <p>{t('lead')}</p>
      {codeless > 0 && <Notice tone="warning">{t('codeless', { count: codeless, year: String(year) })}</Notice>}
      {pays && (
        <form className="boxed flow column" action={`/api/grants/tax?locale=${locale}`} method="post">
          <TextField
            name="year"
            label={t('year')}
            hint={t('hint')}
            defaultValue={year}
            inputMode="numeric"
            width="short"
          />
          <Button type="submit" look="secondary" icon="download">
            {t('fetch')}
          </Button>
        </form>
      )}
      <h3>{t('made')}</h3>
      {files.length === 0 && <p>{t('none')}</p>}
      <ul>
        {files.map(({ id, year: of, number, at }) => (
          <li key={id}>
            {t('file', { year: String(of), number })}, <DateTime at={at} locale={locale} />
          </li>
        ))}
      </ul>
    </section>
  )
}
