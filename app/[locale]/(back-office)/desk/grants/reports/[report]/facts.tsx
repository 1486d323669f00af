import { getLocale, getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { Day, Money } from '@/components/ui/amounts'
import { DefinitionList } from '@/components/ui/definition-list'
import { formatMoment } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { isLate } from '@/db/grants/deadlines/rules'
import type { ReportAtDesk } from '@/db/grants/reports/checking/reads'

/** What is known of a report: its grant, its days, who has done what. */
export async function Facts({ of }: { of: ReportAtDesk }) {
  const [t, to, locale] = await Promise.all([getTranslations('useReports.desk.facts'), paths(), getLocale()])
  const { report, application, grantedCents, paidCents, firstSentAt } = of
  const told = of.answers?.report_spent
  const by = (name: string | null, at: Date | null) => at && [name, formatMoment(at, locale)].filter(Boolean).join(', ')
  const late = firstSentAt !== null && isLate(firstSentAt, report.dueOn)
  return (
    <DefinitionList
      facts={[
        {
          term: t('application'),
          detail: (
            <Link href={to('/desk/grants/applications/[application]', { application: application.id })}>
              {application.number}
            </Link>
          ),
        },
        { term: t('granted'), detail: <Money cents={grantedCents} locale={locale} /> },
        { term: t('paid'), detail: <Money cents={paidCents} locale={locale} /> },
        typeof told === 'number' && { term: t('told'), detail: <Money cents={told} locale={locale} /> },
        report.usedCents !== null && { term: t('used'), detail: <Money cents={report.usedCents} locale={locale} /> },
        { term: t('due'), detail: <Day at={report.dueOn} locale={locale} /> },
        {
          term: t('sent'),
          detail: report.submittedAt
            ? `${by(of.sender, report.submittedAt)}${late ? ` (${t('late')})` : ''}`
            : t('notSent'),
        },
        report.wantedOn !== null && {
          term: t('wanted'),
          detail: (
            <>
              <Day at={report.wantedOn} locale={locale} />: {report.wanted}
            </>
          ),
        },
        { term: t('factsBy'), detail: by(of.factsBy, report.factsAt) },
        { term: t('moneyBy'), detail: by(of.moneyBy, report.moneyAt) },
        report.recovery !== null && {
          term: t('recovery'),
          detail: (
            <Link href={to('/desk/grants/recoveries/[recovery]', { recovery: report.recovery })}>
              {t('toRecovery')}
            </Link>
          ),
        },
      ]}
    />
  )
}
