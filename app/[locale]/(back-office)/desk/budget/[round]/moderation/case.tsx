import { getLocale, getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { paths } from '@/app/_server/here'
import { formatMoment } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Picture } from '@/components/ui/picture'
import type { findCase } from '@/db/budget/ideas/moderation/reads'
import { HideForm, SettleForm, ShowForm } from './case-forms'

type Found = NonNullable<Awaited<ReturnType<typeof findCase>>>

/** One thing to judge, what readers say of it, and what can be done. */
export async function Case({ found, round }: { found: Found; round: string }) {
  const [t, unnamed, to, locale, typed] = await Promise.all([
    getTranslations('ideas.moderation'),
    getTranslations('ideas').then((say) => say('unnamed')),
    paths(),
    getLocale(),
    parked(),
  ])
  const { idea, comment, number, hidden, reports } = found
  const name = (comment ? found.commenter : found.byline) ?? unnamed
  const target = { idea, comment: comment ?? undefined }
  const waiting = reports.some(({ settledAt }) => !settledAt)
  return (
    <section className="flow-wide" aria-label={t('case')}>
      <article className="boxed flow" lang={found.locale}>
        <h2 className="text-2" lang={locale}>
          {t(comment ? 'comment' : 'idea', { number })}
        </h2>
        <p className="small muted" lang={locale}>
          {t('written', { name, date: formatMoment(found.writtenAt, locale) })}
        </p>
        <h3>{found.title}</h3>
        <p className="whitespace-pre-line">{comment ? found.commentText : found.ideaText}</p>
        {found.pictures.map(({ id, alt }) => (
          <Picture key={id} src={`/api/files/${id}?size=small`} alt={alt} rounded />
        ))}
        <p lang={locale}>
          <Link href={to('/budget/[round]/ideas/[idea]', { round, idea: String(number) })}>{t('open')}</Link>
        </p>
      </article>
      {hidden && (
        <Notice tone="warning">
          {t('hiddenBy', { name: hidden.by, date: formatMoment(hidden.at, locale), reason: hidden.reason })}
        </Notice>
      )}
      <section className="flow">
        <h2 className="text-2">{t('said')}</h2>
        {reports.length === 0 && <p className="muted">{t('noReports')}</p>}
        <ul className="flow">
          {reports.map(({ id, reason, at, settledAt }) => (
            <li key={id}>
              <p className="whitespace-pre-line">{reason}</p>
              <p className="small muted">
                {formatMoment(at, locale)}
                {settledAt && `, ${t('settledOn', { date: formatMoment(settledAt, locale) })}`}
              </p>
            </li>
          ))}
        </ul>
      </section>
      <ClientTexts only={['ideas.moderationForm']}>
        {hidden ? <ShowForm target={target} /> : <HideForm target={target} initial={typed ?? {}} />}
        {waiting && <SettleForm target={target} />}
      </ClientTexts>
    </section>
  )
}
