import { getLocale, getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { DateTime } from '@/components/ui/amounts'
import { DefinitionList } from '@/components/ui/definition-list'
import { Fold } from '@/components/ui/fold'
import { formatMoment, formatMoney, formatNumber } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Figure } from '@/components/ui/picture'
import type { Idea } from '@/db/budget/ideas/reads'
import { type Change, historyOf } from '@/db/budget/ideas/rules'
import type { Round } from '@/db/budget/rounds/reads'

/** What the resident wrote: words, pictures, facts, and every change made to them. */
export async function IdeaSheet({ round, idea }: { round: Round; idea: Idea }) {
  const [t, category, to, pick, locale] = await Promise.all([
    getTranslations('reviews.sheet'),
    getTranslations('ideas.categories'),
    paths(),
    localized(),
    getLocale(),
  ])
  const address = to('/budget/[round]/ideas/[idea]', { round: round.slug, idea: String(idea.number) })
  return (
    <section className="flow" aria-labelledby="sheet-heading">
      <h2 id="sheet-heading">{t('heading')}</h2>
      {idea.hiding && (
        <Notice tone="warning" title={t('hidden')}>
          <p>{idea.hiding.reason}</p>
          <p>
            <Link href={to('/desk/budget/[round]/moderation', { round: round.slug })}>{t('toModeration')}</Link>
          </p>
        </Notice>
      )}
      {idea.withdrawnAt && <Notice>{t('withdrawn', { at: formatMoment(idea.withdrawnAt, locale) })}</Notice>}
      {idea.text && (
        <p className="written" lang={idea.locale}>
          {idea.text}
        </p>
      )}
      {idea.pictures.map(({ id, alt }) => (
        <Figure key={id} src={`/api/files/${id}`} alt={alt} caption={alt} rounded />
      ))}
      <DefinitionList
        facts={[
          { term: t('pot'), detail: pick(idea.potName) },
          { term: t('place'), detail: <span lang={idea.locale}>{idea.place}</span> },
          { term: t('category'), detail: category(idea.category) },
          { term: t('rough'), detail: idea.roughCents === null ? null : formatMoney(idea.roughCents, locale) },
          { term: t('supports'), detail: formatNumber(idea.supports, locale) },
          { term: t('comments'), detail: formatNumber(idea.comments.length, locale) },
          { term: t('author'), detail: idea.byline ?? t('unnamed') },
          { term: t('sent'), detail: <DateTime at={idea.createdAt} locale={locale} /> },
        ]}
      />
      <p>
        <Link href={address}>{t('public')}</Link>
      </p>
      <History idea={idea} />
    </section>
  )
}

async function History({ idea }: { idea: Idea }) {
  const [t, locale] = await Promise.all([getTranslations('reviews.sheet'), getLocale()])
  if (!idea.edits.length) return null
  const { title, text, pot, place, category, roughCents } = idea
  const steps = historyOf(idea.edits, { title, text, pot, place, category, roughCents })
  return (
    <Fold title={t('edits', { count: steps.length })}>
      <ul className="flow">
        {steps.map(({ at, changes }) => (
          <li key={at.toISOString()}>
            <p className="muted small">{formatMoment(at, locale)}</p>
            <ul className="flow">
              {changes.map((change) => (
                <ChangeLine key={change.field} change={change} idea={idea} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Fold>
  )
}

async function ChangeLine({ change, idea }: { change: Change; idea: Idea }) {
  const [t, category, pick, locale] = await Promise.all([
    getTranslations('reviews.sheet'),
    getTranslations('ideas.categories'),
    localized(),
    getLocale(),
  ])
  const words = (value: string | number | null) => {
    if (value === null || value === '') return t('nothing')
    if (typeof value === 'number') return formatMoney(value, locale)
    if (change.field === 'pot') return pick(idea.potNames[value] ?? {})
    return change.field === 'category' ? category(value) : value
  }
  return (
    <li>
      <span className="muted">{t(`fields.${change.field}`)}: </span>
      <del className="written">{words(change.before)}</del> <ins className="written">{words(change.after)}</ins>
    </li>
  )
}
