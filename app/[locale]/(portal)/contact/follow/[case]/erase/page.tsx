import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { localized, paths } from '@/app/_server/here'
import { holderOf } from '@/app/_server/holder'
import { reporterWith } from '@/app/_server/reporter'
import { residentIfAny, town } from '@/app/_server/session'
import { EraseForm } from '@/components/contact/erase-form'
import { ErasureNotes } from '@/components/contact/erasure-notes'
import { ErasurePlan } from '@/components/contact/erasure-plan'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { followCase } from '@/db/contact/cases/follow/reads'
import { planErasure } from '@/db/contact/erasures/reads'
import { isKept, signatureOf } from '@/db/contact/erasures/rules'
import { findRemoval } from '@/db/contact/retention/removals/reads'
import { erase } from './actions'

type Props = { params: Promise<{ case: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('erasure')
  return { title: t('title'), robots: { index: false }, referrer: 'same-origin' }
}

/** Shows the holder of a case's key what goes of it and what stays, and asks once. */
export default async function EraseCasePage({ params }: Props) {
  const { case: key } = await params
  const [asker, to] = await Promise.all([reporterWith(key), paths()])
  const back = to('/contact/follow/[case]', { case: key })
  const plan = await planErasure(asker, key)
  if (!plan) {
    if (await findRemoval(asker, key)) redirect(back)
    notFound()
  }
  const [t, contact, portal, pick, here, me] = await Promise.all([
    getTranslations('erasure'),
    getTranslations('contact'),
    getTranslations('portal'),
    localized(),
    town(),
    residentIfAny('contact'),
  ])
  const { reference } = plan
  // What goes on from it is a case of its own, with a key of its own: the last chance to reach it from here.
  const nextKey = (await followCase(asker, key))?.continued
  const next = nextKey ? await planErasure(asker, nextKey) : null
  const name = t('case', { reference, topic: pick(plan.topic) })
  return (
    <div className="page page-main flow-wide">
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[
          { label: contact('title'), href: to('/contact') },
          { label: contact('follow.title', { reference }), href: back },
          { label: t('title') },
        ]}
      />
      <PageHeading title={t('title')} lead={t('lead')} />
      <div className="column flow-wide">
        <ErasurePlan plan={[{ reference, fate: plan.fate, name }]} officer={here.privacy.email} />
        {isKept(plan.fate) ? (
          <ButtonLink look="secondary" href={back}>
            {contact('follow.title', { reference })}
          </ButtonLink>
        ) : (
          <>
            {nextKey && next && (
              <Notice title={contact('event.continued')}>
                <p>{t('next')}</p>
                <p>
                  <Link href={to('/contact/follow/[case]/erase', { case: nextKey })}>
                    {t('case', { reference: next.reference, topic: pick(next.topic) })}
                  </Link>
                </p>
              </Notice>
            )}
            <ErasureNotes />
            <ClientTexts only={['erasure.form']}>
              <EraseForm action={erase} at={key} seen={signatureOf([plan])} back={back} holder={holderOf(me)} />
            </ClientTexts>
          </>
        )}
      </div>
    </div>
  )
}
