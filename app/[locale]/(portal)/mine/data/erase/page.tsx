import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { localized, paths } from '@/app/_server/here'
import { holderOf } from '@/app/_server/holder'
import { resident, town } from '@/app/_server/session'
import { EraseForm } from '@/components/contact/erase-form'
import { ErasureNotes } from '@/components/contact/erasure-notes'
import { ErasurePlan } from '@/components/contact/erasure-plan'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { planErasures } from '@/db/contact/erasures/reads'
import { isKept, signatureOf } from '@/db/contact/erasures/rules'
import { erase } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('erasure'))('title') }
}

/** Shows me what goes of all I have told and what stays, and asks once. */
export default async function ErasePage() {
  const [me, t, keeping, portal, to, pick, here] = await Promise.all([
    resident('contact'),
    getTranslations('erasure'),
    getTranslations('keeping.mine'),
    getTranslations('portal'),
    paths(),
    localized(),
    town(),
  ])
  const { cases, following } = await planErasures(me)
  const back = to('/mine/data')
  const plan = cases.map(({ reference, fate, topic }) => {
    return { reference, fate, name: t('case', { reference, topic: pick(topic) }) }
  })
  const possible = following > 0 || plan.some(({ fate }) => !isKept(fate))
  return (
    <div className="page page-main flow-wide">
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[
          { label: portal('mine'), href: to('/mine') },
          { label: keeping('title'), href: back },
          { label: t('title') },
        ]}
      />
      <PageHeading title={t('title')} lead={possible ? t('lead') : undefined} />
      <div className="column flow-wide">
        {plan.length === 0 && following === 0 && (
          <EmptyState title={t('mine.none')} action={<ButtonLink href={back}>{keeping('title')}</ButtonLink>}>
            <p>{t('mine.noneText')}</p>
          </EmptyState>
        )}
        <ErasurePlan plan={plan} officer={here.privacy.email} />
        {following > 0 && <p>{t('mine.following', { count: following })}</p>}
        {possible && (
          <>
            <ErasureNotes mine />
            <ClientTexts only={['erasure.form']}>
              <EraseForm action={erase} seen={signatureOf(plan)} back={back} holder={holderOf(me)} />
            </ClientTexts>
          </>
        )}
      </div>
    </div>
  )
}
