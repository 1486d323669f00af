import { getLocale, getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { town } from '@/app/_server/session'
import { DefinitionList } from '@/components/ui/definition-list'
import { formatMoney } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import type { FoundDraft } from '@/db/budget/proposals/drafting/reads'
import type { Round } from '@/db/budget/rounds/reads'
import { IdeaLines } from './idea-lines'

/** A proposal that stands on a frozen ballot: to be read, with the reason why nothing can be changed. */
export async function FrozenProposal({ round, draft }: { round: Round; draft: FoundDraft }) {
  const [t, form, category, to, pick, locale, { locales }] = await Promise.all([
    getTranslations('proposals.desk'),
    getTranslations('proposals.form'),
    getTranslations('ideas.categories'),
    paths(),
    localized(),
    getLocale(),
    town(),
  ])
  const words = (name: 'title' | 'text') =>
    locales.map((language) => ({
      term: form(`${name}In`, { language: form(`languages.${language}`) }),
      detail: draft[name][language] && (
        <span className="written" lang={language}>
          {draft[name][language]}
        </span>
      ),
    }))
  return (
    <div className="flow-wide column">
      <Notice title={t('frozen')}>
        <p>{t('frozenText')}</p>
        <p>
          <a href={to('/budget/[round]/rules', { round: round.slug })}>{t('toRules')}</a>
        </p>
      </Notice>
      <DefinitionList
        facts={[
          ...words('title'),
          ...words('text'),
          { term: form('pot'), detail: pick(round.pots.find(({ id }) => id === draft.pot)?.name ?? {}) },
          { term: form('place'), detail: draft.place },
          { term: form('category'), detail: category(draft.category) },
          { term: form('cost'), detail: formatMoney(draft.cost, locale) },
          { term: form('upkeep'), detail: draft.upkeep === null ? t('unknown') : formatMoney(draft.upkeep, locale) },
        ]}
      />
      <section className="flow">
        <h2>{t('madeOf')}</h2>
        <IdeaLines round={round.slug} ideas={draft.ideas} />
      </section>
    </div>
  )
}
