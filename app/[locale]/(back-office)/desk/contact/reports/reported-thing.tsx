import { getLocale, getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { formatMoment } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { Figure } from '@/components/ui/picture'
import { Tag } from '@/components/ui/tag'
import type { Reported } from '@/db/contact/reports/reads'
import { HideForm, LeaveForm } from './judge-forms'

/** One thing that readers hold to be improper: what everybody reads of it, and beside it what they say. */
export async function ReportedThing({ reports }: { reports: Reported }) {
  const [thing] = reports
  const [t, to, pick] = await Promise.all([getTranslations('caseReports.desk'), paths(), localized()])
  const newest = reports.at(-1) ?? thing
  const about = { case: thing.case, photo: thing.photo, newest: newest.id }
  const name = thing.title ?? thing.reference
  return (
    <article className="boxed split" aria-labelledby={`thing-${newest.id}`}>
      <div className="flow">
        <h2 id={`thing-${newest.id}`}>
          <Link href={to('/desk/contact/[case]', { case: thing.case })} lang={thing.locale}>
            {name}
          </Link>
        </h2>
        <p className="small muted">
          {thing.reference} · {pick(thing.topic)} {!thing.inSight && <Tag tone="neutral">{t('outOfSight')}</Tag>}
        </p>
        {thing.photo && thing.copy ? (
          <Figure src={`/api/files/public/${thing.copy}`} alt={thing.alt ?? ''} rounded caption={t('photo')} />
        ) : (
          <Words thing={thing} />
        )}
      </div>
      <div className="flow">
        <Said reports={reports} />
        {thing.inSight && <HideForm about={about} name={name} said={thing.reason} />}
        <LeaveForm about={about} name={name} />
      </div>
    </article>
  )
}

async function Words({ thing: { text, answer, locale } }: { thing: Reported[number] }) {
  const t = await getTranslations('published')
  return (
    <div lang={locale} className="flow">
      {text && <p className="whitespace-pre-line">{text}</p>}
      {answer && (
        <p className="whitespace-pre-line">
          <strong>{t('answer')}</strong> {answer}
        </p>
      )}
    </div>
  )
}

/** What each reader has said; nobody's name is known. */
async function Said({ reports }: { reports: Reported }) {
  const [t, reasons, locale] = await Promise.all([
    getTranslations('caseReports.desk'),
    getTranslations('caseReports.form.reasons'),
    getLocale(),
  ])
  return (
    <section className="flow">
      <h3>{t('count', { count: reports.length })}</h3>
      <ul className="flow">
        {reports.map(({ id, at, reason, words }) => (
          <li key={id}>
            <strong>{reasons(reason)}</strong> <span className="muted small">{formatMoment(at, locale)}</span>
            {words && <p className="whitespace-pre-line">{words}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
