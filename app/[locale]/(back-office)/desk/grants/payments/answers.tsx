import { getLocale, getTranslations } from 'next-intl/server'
import { DateTime } from '@/components/ui/amounts'
import { Button } from '@/components/ui/button'
import { Fold } from '@/components/ui/fold'
import { formatMoney } from '@/components/ui/format'
import { Table } from '@/components/ui/table'
import { FileField } from '@/components/ui/text-field'
import type { listAnswers } from '@/db/grants/payments/batches/reads'

type Answer = Awaited<ReturnType<typeof listAnswers>>[number]

/** Reads a bank's file, and shows what was read before and what of it nobody could match. */
export async function Answers({ rows, pays }: { rows: readonly Answer[]; pays: boolean }) {
  const [t, locale] = await Promise.all([getTranslations('money'), getLocale()])
  return (
    <section className="flow" aria-labelledby="answers">
      <h2 id="answers">{t('payments.answers')}</h2>
      {pays && (
        <form
          className="boxed flow column"
          action={`/api/grants/answers?locale=${locale}`}
          method="post"
          encType="multipart/form-data"
        >
          <FileField
            name="file"
            label={t('payments.file')}
            hint={t('payments.answersHint')}
            accept=".xml,application/xml,text/xml"
          />
          <Button type="submit">{t('payments.read')}</Button>
        </form>
      )}
      {rows.length === 0 ? (
        <p>{t('payments.answersNone')}</p>
      ) : (
        <Table
          caption={t('payments.answers')}
          captionHidden
          dense
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            { key: 'kind', head: t('head.answer'), heads: true, cell: ({ kind }) => kind },
            {
              key: 'at',
              head: t('head.read'),
              cell: ({ at, by }) => (
                <>
                  <DateTime at={at} locale={locale} /> {by}
                </>
              ),
            },
            { key: 'matched', head: t('head.matched'), numeric: true, cell: ({ matched }) => matched },
            { key: 'strays', head: t('payments.strays'), cell: ({ unmatched }) => <Strays rows={unmatched} /> },
          ]}
        />
      )}
    </section>
  )
}

async function Strays({ rows }: { rows: Answer['unmatched'] }) {
  const [t, locale] = await Promise.all([getTranslations('money.payments'), getLocale()])
  if (rows.length === 0) return '–'
  const why = (told: string | undefined) =>
    (['sumDiffers', 'accountDiffers', 'several'] as const).find((one) => one === told) ?? 'unknown'
  return (
    <Fold title={`${t('strays')} (${rows.length})`}>
      <ul>
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes
          <li key={at}>
            {t(`why.${why(row.why)}`)}{' '}
            {[
              row.id,
              row.reference,
              row.cents && formatMoney(Number(row.cents), locale),
              row.iban && `… ${row.iban}`,
              row.code,
              row.on,
            ]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
      </ul>
    </Fold>
  )
}
