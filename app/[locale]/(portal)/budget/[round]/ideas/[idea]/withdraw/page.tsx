import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { paths } from '@/app/_server/here'
import { crumbsOf, ideaHere } from '@/app/_server/ideas'
import { resident } from '@/app/_server/session'
import { IdeaCrumbs } from '@/components/budget/idea-crumbs'
import { PageHeading } from '@/components/frame/page-heading'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { mayWithdraw } from '@/db/budget/ideas/rules'
import { WithdrawForm } from './withdraw-form'

type Props = { params: Promise<{ round: string; idea: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [found, t] = await Promise.all([ideaHere(params), getTranslations('ideas.withdraw')])
  return found?.idea.mine ? { title: t('pageTitle', { idea: found.idea.title }) } : {}
}

/** Asks before an idea leaves its round for good. */
export default async function WithdrawIdeaPage({ params }: Props) {
  await resident('budget')
  const { idea, round } = (await ideaHere(params)) ?? notFound()
  if (!idea.mine) notFound()
  const [t, to, crumbs] = await Promise.all([getTranslations('ideas'), paths(), crumbsOf(round)])
  const href = to('/budget/[round]/ideas/[idea]', { round: round.slug, idea: String(idea.number) })
  const possible = mayWithdraw(idea.state)
  return (
    <div className="page page-main">
      <IdeaCrumbs crumbs={[...crumbs, { label: idea.title, href }]} here={t('detail.withdraw')} />
      <PageHeading title={t('withdraw.title')} lead={possible ? t('withdraw.lead', { idea: idea.title }) : undefined} />
      {possible ? (
        <ClientTexts only={['ideas.withdrawForm']}>
          <WithdrawForm idea={idea.id} back={href} />
        </ClientTexts>
      ) : (
        <EmptyState title={t('withdraw.not')} action={<ButtonLink href={href}>{t('edit.toIdea')}</ButtonLink>}>
          <p>{t('withdraw.notText')}</p>
        </EmptyState>
      )}
    </div>
  )
}
