import '@/components/budget/result.css'
import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { localized, paths } from '@/app/_server/here'
import { officer, town } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink } from '@/components/ui/button'
import { formatMoney } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { readFollowUpSheet } from '@/db/budget/follow-ups/reads'
import { add } from './actions'
import { AddForm } from './add-form'
import { Entries } from './entries'

type Props = {
  params: Promise<{ round: string; proposal: string }>
  searchParams: Promise<Record<'did' | 'problem' | 'entry', string | string[] | undefined>>
}

const winnerHere = cache(async (slug: string, number: string) => {
  const sheet = await readFollowUpSheet(await officer('budget'), slug)
  const winner = sheet?.winners.find((row) => row.number === decodeURIComponent(number))
  if (!sheet || !winner) notFound()
  return { round: sheet.round, winner, entries: sheet.entries.filter(({ proposal }) => proposal === winner.number) }
})

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ round, proposal }, { problem }, t, say, pick] = await Promise.all([
    params,
    searchParams,
    getTranslations('followUps.desk'),
    getTranslations('problems'),
    localized(),
  ])
  const title = `${t('title')}: ${pick((await winnerHere(round, proposal)).winner.title)}`
  return { title: problem ? `${say('titlePrefix')}: ${title}` : title }
}

/** One winner: what has been told of it, and room for what comes next. */
export default async function FollowUpOfPage({ params, searchParams }: Props) {
  const [{ round: slug, proposal }, { did, problem, entry }, t, desk, portal, to, pick, locale, here, kept] =
    await Promise.all([
      params,
      searchParams,
      getTranslations('followUps.desk'),
      getTranslations('results.desk'),
      getTranslations('portal'),
      paths(),
      localized(),
      getLocale(),
      town(),
      parked(),
    ])
  const [trouble, at] = [[problem].flat()[0], [entry].flat()[0]]
  const { round, winner, entries } = await winnerHere(slug, proposal)
  const project = { round: slug, proposal: winner.number }
  const alt = typeof kept?.alt === 'string' ? kept.alt : ''
  return (
    <div className="flow-wide">
      <div>
        <Breadcrumbs
          label={portal('breadcrumbs')}
          crumbs={[
            { label: desk('rounds'), href: to('/desk/budget') },
            { label: pick(round.name) || slug, href: to('/desk/budget/[round]', { round: slug }) },
            { label: t('title'), href: to('/desk/budget/[round]/follow-up', { round: slug }) },
            { label: pick(winner.title) },
          ]}
        />
        <PageHeading
          title={pick(winner.title)}
          eyebrow={`${t('price')} ${formatMoney(winner.costCents, locale)}`}
          actions={
            <ButtonLink
              small
              look="quiet"
              icon="external"
              href={to('/budget/[round]/proposals/[proposal]', { round: slug, proposal: winner.number })}
            >
              {t('seen')}
            </ButtonLink>
          }
        />
      </div>
      {(did === 'saved' || did === 'removed' || did === 'pictured') && (
        <Notice tone="success" live="status">
          {t(did)}
        </Notice>
      )}
      <section className="flow column" aria-labelledby="entries">
        <h2 id="entries">{t('entries')}</h2>
        {entries.length === 0 && <p>{t('noEntries')}</p>}
        <Entries
          entries={entries}
          winner={project}
          trouble={trouble && at ? { entry: at, problem: trouble, alt } : null}
        />
      </section>
      <section className="tinted flow column" aria-labelledby="add">
        <h2 id="add">{t('add')}</h2>
        <ClientTexts only={['followUps']}>
          <AddForm
            action={add.bind(null, project)}
            languages={here.locales}
            submission={randomUUID()}
            initial={
              kept && 'state' in kept
                ? kept
                : { happensOn: new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Helsinki' }) }
            }
          />
        </ClientTexts>
      </section>
    </div>
  )
}
