import { getLocale, getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { formatDay } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import type { PostSheet } from '@/db/grants/applications/arrivals/post/reads'
import { writable } from '@/db/grants/reports/rules'

/** What is waited for from the applicant, each with its last day and a way to key it in. */
export async function Awaited({ sheet: { awards, reports } }: { sheet: PostSheet }) {
  const [t, to, locale] = await Promise.all([getTranslations('post'), paths(), getLocale()])
  const receipts = awards.filter(({ state, handedInAt }) => state === 'awaitingReceipts' && !handedInAt)
  const coming = reports.filter(({ state }) => writable.includes(state))
  if (receipts.length + coming.length === 0) return null
  return (
    <section className="column flow" aria-labelledby="awaited">
      <h2 id="awaited">{t('awaited')}</h2>
      <ul className="plain-list flow">
        {receipts.map(({ id, dueOn }) => (
          <li key={id}>
            <Link href={to('/desk/grants/receipts/[award]/paper', { award: id })}>{t('keyInReceipts')}</Link>
            {dueOn && `, ${t('due', { day: formatDay(dueOn, locale) })}`}
          </li>
        ))}
        {coming.map(({ id, dueOn }) => (
          <li key={id}>
            <Link href={to('/desk/grants/reports/[report]/paper', { report: id })}>{t('keyInReport')}</Link>
            {`, ${t('due', { day: formatDay(dueOn, locale) })}`}
          </li>
        ))}
      </ul>
    </section>
  )
}
