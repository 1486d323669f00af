import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { paths } from '@/app/_server/here'
import { resident } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Link } from '@/components/ui/link'
import { listMyOrganisations } from '@/db/people/organisations/members/reads'
import { ActingForm } from './acting-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisations'))('acting.title') }
}

/** For whom I act from now on in this session. */
export default async function ActingPage() {
  const me = await resident('grants')
  const [mine, t, portal, to] = await Promise.all([
    listMyOrganisations(me),
    getTranslations('organisations'),
    getTranslations('portal'),
    paths(),
  ])
  const options = mine.map(({ id, name, role }) => {
    return { value: id, label: name, hint: t('acting.as', { role: t(`roles.${role}`) }) }
  })
  return (
    <div className="page page-main flow-wide">
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[{ label: portal('mine'), href: to('/mine') }, { label: t('acting.title') }]}
      />
      <PageHeading title={t('acting.title')} lead={t('acting.lead')} />
      <div className="column flow-wide">
        <ClientTexts only={['organisations.acting']}>
          <ActingForm
            options={[{ value: '', label: t('acting.self'), hint: me.person.name }, ...options]}
            chosen={me.acting?.organisation ?? ''}
          />
        </ClientTexts>
        <p>
          <Link href={to('/mine/organisations')}>{t('mine.title')}</Link>
        </p>
      </div>
    </div>
  )
}
