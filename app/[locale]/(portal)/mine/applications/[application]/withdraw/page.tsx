import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { applicationHere } from '@/app/_server/application'
import { ClientTexts } from '@/app/_server/client-texts'
import { localized, paths } from '@/app/_server/here'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { WithdrawForm } from './withdraw-form'

type Props = { params: Promise<{ application: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('applications.withdrawing'))('title') }
}

/** Taking an application back, with what that means. */
export default async function WithdrawPage({ params }: Props) {
  const { application: id } = await params
  const [{ application, call }, t, portal, to, pick] = await Promise.all([
    applicationHere(id),
    getTranslations('applications.withdrawing'),
    getTranslations('portal'),
    paths(),
    localized(),
  ])
  const isDraft = application.state === 'draft'
  return (
    <div className="page page-main flow-wide">
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[
          { label: portal('mine'), href: to('/mine') },
          { label: pick(call.name), href: to('/mine/applications/[application]', { application: id }) },
          { label: t('title') },
        ]}
      />
      <PageHeading title={t('title')} eyebrow={pick(call.name)} lead={t(isDraft ? 'ofDraft' : 'ofSent')} />
      <ClientTexts only={['applications.withdrawing']}>
        <WithdrawForm application={id} />
      </ClientTexts>
    </div>
  )
}
