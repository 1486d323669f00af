import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { Barred, unlessBarred } from '@/app/_server/barred'
import { ClientTexts } from '@/app/_server/client-texts'
import { localized, paths } from '@/app/_server/here'
import { preparer } from '@/app/_server/paper'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { formatMoney } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { postKinds } from '@/db/grants/applications/arrivals/post/input'
import { findPost, type PostSheet } from '@/db/grants/applications/arrivals/post/reads'
import { mayMove } from '@/db/grants/applications/rules'
import { Awaited } from './awaited'
import { Entries } from './entries'
import { AddressForm, RefuseForm, WithdrawForm } from './post-forms'

type Props = {
  params: Promise<{ application: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('post'))('title') }
}

/** What somebody who answers by post has sent after the application, and where more of it is keyed in. */
export default async function PostPage({ params, searchParams }: Props) {
  const [{ application: id }, { did, at, problem, why }, asker] = await Promise.all([params, searchParams, preparer()])
  if (!z.uuid().safeParse(id).success) notFound()
  const [found, t, handling, refusals, to, pick] = await Promise.all([
    unlessBarred(findPost(asker, id)),
    getTranslations('post'),
    getTranslations('handling'),
    getTranslations('refusals'),
    paths(),
    localized(),
  ])
  const queue = { label: handling('queue.title'), href: to('/desk/grants/applications') }
  if (!found) return <Barred back={queue} />
  const number = handling('page.number', { number: found.application.number ?? '' })
  const page = { label: number, href: to('/desk/grants/applications/[application]', { application: id }) }
  const done = [...postKinds, 'scanned' as const].find((word) => word === did)
  return (
    <div className="flow-wide">
      <Breadcrumbs label={handling('page.breadcrumbs')} crumbs={[queue, page, { label: t('title') }]} />
      <PageHeading title={t('title')} eyebrow={`${number}, ${pick(found.call.name)}`} lead={t('lead')} />
      {done && (
        <Notice tone="success" live="status">
          {t(`did.${done}`)}
        </Notice>
      )}
      {typeof why === 'string' && refusals.has(why) && (
        <Notice tone="danger" live="alert">
          {refusals(why)}
        </Notice>
      )}
      <ClientTexts only={['post', 'documents']}>
        <Entries
          application={id}
          entries={found.entries}
          trouble={typeof at === 'string' && typeof problem === 'string' ? { at, problem } : {}}
        />
        <Awaited sheet={found} />
        <Said sheet={found} />
      </ClientTexts>
    </div>
  )
}

/** The applicant's own words, each a form behind its name: where they live, and what they take back or give up. */
async function Said({ sheet: { application, arrival, awards, today } }: { sheet: PostSheet }) {
  const [t, money, locale] = await Promise.all([getTranslations('post'), getTranslations('money'), getLocale()])
  const of = { application: application.id, today }
  return (
    <section className="column flow" aria-labelledby="key-in">
      <h2 id="key-in">{t('keyIn')}</h2>
      <AddressForm {...of} version={arrival.version} known={arrival} />
      {mayMove(application.state, 'withdrawn', 'applicant') && <WithdrawForm {...of} />}
      {awards.map(({ id, part, position, cents }) => (
        <RefuseForm
          key={id}
          {...of}
          award={id}
          what={`${money(`part.${part}`, { position })}, ${formatMoney(cents, locale)}`}
        />
      ))}
    </section>
  )
}
