import { getLocale, getTranslations } from 'next-intl/server'
import { localized } from '@/app/_server/here'
import { resident } from '@/app/_server/session'
import { SumSheet } from '@/components/grants/sum-sheet'
import { formatMoney } from '@/components/ui/format'
import { itemName } from '@/db/grants/allocations/sheets/names/rules'
import { findMySum } from '@/db/grants/allocations/sums/reads'

/** How the sum of a decided application came about; nothing where no pot was divided. */
export async function MySum({ application }: { application: string }) {
  const [found, t, pick, locale] = await Promise.all([
    resident('grants').then((asker) => findMySum(asker, application)),
    getTranslations('allocations.sheet'),
    localized(),
    getLocale(),
  ])
  if (!found) return null
  const { sheet, call, grantedCents } = found
  return (
    <div className="column flow">
      <SumSheet sheet={sheet} locale={locale} names={itemName(call, pick)} />
      {grantedCents !== sheet.awardCents && <p>{t('changed', { sum: formatMoney(grantedCents, locale) })}</p>}
    </div>
  )
}
