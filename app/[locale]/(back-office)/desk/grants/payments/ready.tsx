import { getLocale, getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { EmptyState } from '@/components/ui/empty-state'
import { Fold } from '@/components/ui/fold'
import { formatDay, formatMoney } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { finnishDay } from '@/db/fields'
import type { AwardRow } from '@/db/grants/awards/reads'
import { BatchForm } from './batch-form'

/** What nothing holds back: to be chosen for a batch. */
export async function Ready({ rows, pays }: { rows: readonly AwardRow[]; pays: boolean }) {
  const [t, pick, locale, to] = await Promise.all([getTranslations('money'), localized(), getLocale(), paths()])
  const options = rows.map((row) => ({
    value: row.id,
    label: `${row.number} ${row.applicant}, ${formatMoney(row.payableCents ?? 0, locale)}`,
    hint: [
      pick(row.call),
      t(`part.${row.part}`, { position: row.position }),
      row.account && t('payments.account', { lastFour: row.account.lastFour }),
      row.payOn && formatDay(row.payOn, locale),
    ]
      .filter(Boolean)
      .join(' · '),
  }))
  return (
    <section className="flow" aria-labelledby="ready">
      <h2 id="ready">{t('payments.ready')}</h2>
      {rows.length === 0 && (
        <EmptyState title={t('payments.readyNone')}>
          <p>{t('payments.readyNoneText')}</p>
        </EmptyState>
      )}
      {rows.length > 0 && pays && <BatchForm options={options} payOn={finnishDay(new Date())} />}
      {rows.length > 0 && pays && (
        <Fold title={t('stop.choose')}>
          <ul>
            {options.map(({ value, label }) => (
              <li key={value}>
                <Link href={to('/desk/grants/receipts/[award]', { award: value })}>{label}</Link>
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {rows.length > 0 && !pays && (
        <ul>
          {options.map(({ value, label, hint }) => (
            <li key={value}>
              {label} ({hint})
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
