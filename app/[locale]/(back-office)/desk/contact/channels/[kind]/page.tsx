import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { paths } from '@/app/_server/here'
import { officer, town } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { routedKind } from '@/db/contact/guard/routes/input'
import { listRoutes, type SavedRoute } from '@/db/contact/guard/routes/reads'
import { DropForm } from './drop-form'
import { RouteForm } from './route-form'

type Props = { params: Promise<{ kind: string }> }

const kindHere = async (params: Props['params']) => routedKind.safeParse((await params).kind).data ?? notFound()

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [kind, t] = await Promise.all([kindHere(params), getTranslations('channels.name')])
  return { title: t(kind) }
}

/** Where one kind of matter is to be taken. */
export default async function ChannelPage({ params }: Props) {
  const kind = await kindHere(params)
  const asker = await officer('contact')
  const [routes, { locales }, t, guard, portal, to, typed] = await Promise.all([
    listRoutes(asker),
    town(),
    getTranslations('channels'),
    getTranslations('contact.guard.kind'),
    getTranslations('portal'),
    paths(),
    parked(),
  ])
  const saved = routes.find((route) => route.kind === kind)
  return (
    <div className="column flow-wide">
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[{ label: t('title'), href: to('/desk/contact/channels') }, { label: t(`name.${kind}`) }]}
      />
      <PageHeading title={t(`name.${kind}`)} lead={t('shown')} />
      <blockquote className="boxed">{guard(kind)}</blockquote>
      <ClientTexts only={['channels']}>
        <RouteForm
          kind={kind}
          version={saved?.version ?? 0}
          locales={locales}
          initial={typed?.kind ? typed : typedOf(saved)}
        />
        {saved && <DropForm kind={kind} version={saved.version} />}
      </ClientTexts>
    </div>
  )
}

const typedOf = (saved: SavedRoute | undefined) => ({
  ...Object.fromEntries(Object.entries(saved?.name ?? {}).map(([locale, text]) => [`name.${locale}`, text ?? ''])),
  url: saved?.url ?? '',
  phone: saved?.phone ?? '',
  email: saved?.email ?? '',
})
