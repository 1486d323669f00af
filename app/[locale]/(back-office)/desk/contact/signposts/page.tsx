import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { listSignpostsAtDesk } from '@/db/contact/signposts/reads'
import { SignpostTable } from './signpost-table'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signposts'))('title') }
}

/** What residents look for here and somebody else answers. */
export default async function SignpostsPage({ searchParams }: Props) {
  const [asker, { did }] = await Promise.all([officer('contact'), searchParams])
  const [signposts, t, contact, portal, to] = await Promise.all([
    listSignpostsAtDesk(asker),
    getTranslations('signposts'),
    getTranslations('contact'),
    getTranslations('portal'),
    paths(),
  ])
  const add = <ButtonLink href={to('/desk/contact/signposts/[signpost]', { signpost: 'new' })}>{t('new')}</ButtonLink>
  const done = (['saved', 'retired', 'restored'] as const).find((word) => word === did)
  return (
    <>
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[{ label: contact('desk.title'), href: to('/desk/contact') }, { label: t('title') }]}
      />
      <PageHeading title={t('title')} lead={t('lead')} actions={signposts.length > 0 && add} />
      <div className="flow">
        {done && (
          <Notice tone="success" live="status">
            {t(`did.${done}`)}
          </Notice>
        )}
        {signposts.length > 0 ? (
          <SignpostTable signposts={signposts} />
        ) : (
          <EmptyState title={t('none')} action={add}>
            <p>{t('noneText')}</p>
          </EmptyState>
        )}
      </div>
    </>
  )
}
