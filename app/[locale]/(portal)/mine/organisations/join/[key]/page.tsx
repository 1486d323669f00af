import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { paths } from '@/app/_server/here'
import { OrganisationCrumbs } from '@/app/_server/organisation'
import { resident } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PressForm } from '@/components/ui/press-form'
import { invitationTaking } from '@/db/people/organisations/invitations/input'
import { findInvitation } from '@/db/people/organisations/invitations/reads'
import { join } from './actions'

type Props = { params: Promise<{ key: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisations'))('join.title') }
}

/** What somebody is invited to, before they say yes. */
export default async function JoinPage({ params }: Props) {
  const [{ key }, me, t, to] = await Promise.all([
    params,
    resident('grants'),
    getTranslations('organisations'),
    paths(),
  ])
  const invitation = invitationTaking.safeParse({ key }).success ? await findInvitation(me, key) : null
  if (invitation?.state !== 'open') {
    const why = invitation ? 'over' : 'gone'
    return (
      <div className="page page-main flow-wide">
        <OrganisationCrumbs here={t('join.title')} />
        <PageHeading title={t(`join.${why}`)} />
        <EmptyState
          title={t(`join.${why}Text`)}
          action={<ButtonLink href={to('/mine/organisations')}>{t('mine.title')}</ButtonLink>}
        />
      </div>
    )
  }
  const { by, name, role } = invitation
  return (
    <div className="page page-main flow-wide">
      <OrganisationCrumbs here={t('join.title')} />
      <PageHeading
        title={name}
        eyebrow={t('join.title')}
        lead={t('join.text', { by, name, role: t(`roles.${role}`) })}
      />
      <div className="column flow">
        <p>{t(`roleAbout.${role}`)}</p>
        <p>{t('join.about')}</p>
        <ClientTexts only={[]}>
          <PressForm action={join} fields={{ key }} look="primary" small={false}>
            {t('join.take')}
          </PressForm>
        </ClientTexts>
      </div>
    </div>
  )
}
