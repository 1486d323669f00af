import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { routesOf } from '@/app/_server/routes'
import { officer } from '@/app/_server/session'
import { RouteLine } from '@/components/contact/route-line'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import { routedKinds } from '@/db/contact/guard/routes/input'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('channels'))('title') }
}

/** Where residents are shown to when their words belong elsewhere, kind by kind. */
export default async function ChannelsPage({ searchParams }: Props) {
  await officer('contact')
  const [{ did }, routes, t, contact, portal, to] = await Promise.all([
    searchParams,
    routesOf(routedKinds),
    getTranslations('channels'),
    getTranslations('contact'),
    getTranslations('portal'),
    paths(),
  ])
  return (
    <>
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[{ label: contact('desk.title'), href: to('/desk/contact') }, { label: t('title') }]}
      />
      <PageHeading title={t('title')} lead={t('lead')} />
      <div className="flow">
        {(did === 'saved' || did === 'dropped') && (
          <Notice tone="success" live="status">
            {t(did)}
          </Notice>
        )}
        <Table
          caption={t('title')}
          captionHidden
          dense
          rows={routes}
          rowKey={({ kind }) => kind}
          columns={[
            {
              key: 'kind',
              head: t('kind'),
              heads: true,
              cell: ({ kind }) => <Link href={to('/desk/contact/channels/[kind]', { kind })}>{t(`name.${kind}`)}</Link>,
            },
            { key: 'route', head: t('route'), cell: ({ route }) => (route ? <RouteLine {...route} /> : t('none')) },
          ]}
        />
      </div>
    </>
  )
}
