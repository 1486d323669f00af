import { getLocale, getTranslations } from 'next-intl/server'
import { localized } from '@/app/_server/here'
import { Fold } from '@/components/ui/fold'
import { formatMoney } from '@/components/ui/format'
import type { Idea } from '@/db/budget/ideas/reads'
import type { Change } from '@/db/budget/ideas/rules'

/** One edit, field by field. */
export async function Changes({ changes, idea }: { changes: readonly Change[]; idea: Idea }) {
  const [t, locale, pick] = await Promise.all([getTranslations('ideas'), getLocale(), localized()])
  if (changes.length === 0) return null
  const said = ({ field }: Change, value: string | number | null) => {
    if (value === null) return t('detail.nothing')
    if (typeof value === 'number') return formatMoney(value, locale)
    if (field === 'pot') return pick(idea.potNames[value] ?? {})
    return field === 'category' ? t(`categories.${value}`) : value
  }
  return (
    <Fold title={t('detail.changes')}>
      {changes.map((change) => (
        <section key={change.field} className="flow small">
          <h3>{t(`detail.fields.${change.field}`)}</h3>
          <p className="whitespace-pre-line">
            <span className="muted">{t('detail.before')}: </span>
            <del>{said(change, change.before)}</del>
          </p>
          <p className="whitespace-pre-line">
            <span className="muted">{t('detail.after')}: </span>
            <ins>{said(change, change.after)}</ins>
          </p>
        </section>
      ))}
    </Fold>
  )
}
