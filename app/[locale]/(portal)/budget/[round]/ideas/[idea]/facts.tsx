import { getLocale, getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { DateTime, Money } from '@/components/ui/amounts'
import { DefinitionList } from '@/components/ui/definition-list'
import { Link } from '@/components/ui/link'
import type { Idea } from '@/db/budget/ideas/reads'

export async function Facts({ idea, round }: { idea: Idea; round: string }) {
  const [t, to, pick, locale] = await Promise.all([getTranslations('ideas'), paths(), localized(), getLocale()])
  const { proposal, roughCents, byline } = idea
  return (
    <section className="flow">
      <h2 className="text-2">{t('detail.facts')}</h2>
      <DefinitionList
        narrow
        facts={[
          proposal?.number && !proposal.withdrawnAt
            ? {
                term: t('detail.proposal'),
                detail: (
                  <Link href={to('/budget/[round]/proposals/[proposal]', { round, proposal: proposal.number })}>
                    {pick(proposal.title ?? {})}
                  </Link>
                ),
              }
            : null,
          { term: t('detail.area'), detail: pick(idea.potName) },
          { term: t('detail.place'), detail: <span lang={idea.locale}>{idea.place}</span> },
          { term: t('detail.topic'), detail: t(`categories.${idea.category}`) },
          roughCents === null
            ? null
            : { term: t('detail.rough'), detail: <Money cents={roughCents} locale={locale} /> },
          { term: t('detail.sender'), detail: byline ?? t('unnamed') },
          { term: t('detail.sentOn'), detail: <DateTime at={idea.createdAt} locale={locale} /> },
        ]}
      />
    </section>
  )
}
