import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { OrganisationCrumbs, organisationHere } from '@/app/_server/organisation'
import { PageHeading } from '@/components/frame/page-heading'
import { DefinitionList } from '@/components/ui/definition-list'
import { Fold } from '@/components/ui/fold'
import { Notice } from '@/components/ui/notice'
import { PressForm } from '@/components/ui/press-form'
import { memberRoles } from '@/db/people/organisations/input'
import type { Organisation } from '@/db/people/organisations/reads'
import { mayDo } from '@/db/people/organisations/rules'
import { leaveHere, remove } from './actions'
import { Invitations } from './invitations'
import { InviteForm } from './invite-form'
import { RoleForm } from './role-form'

type Props = { params: Promise<{ organisation: string }>; searchParams: Promise<{ did?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisations'))('members.title') }
}

/** Who belongs here: an owner invites, gives roles and takes out; anybody may leave. */
export default async function MembersPage({ params, searchParams }: Props) {
  const organisation = await organisationHere((await params).organisation)
  const [{ did }, t] = await Promise.all([searchParams, getTranslations('organisations')])
  const done = (['invited', 'changed', 'removed', 'withdrawn'] as const).find((word) => word === did)
  const keeps = mayDo(organisation.role, 'members')
  return (
    <div className="page page-main sections">
      <div className="flow-wide">
        <OrganisationCrumbs of={organisation} here={t('members.title')} />
        <PageHeading title={t('members.title')} eyebrow={organisation.name} lead={t('members.lead')} />
        {done && (
          <Notice tone="success" live="status">
            {t(`members.did.${done}`)}
          </Notice>
        )}
        <Fold title={t('members.roles')}>
          <DefinitionList
            facts={memberRoles.map((role) => ({ term: t(`roles.${role}`), detail: t(`roleAbout.${role}`) }))}
          />
        </Fold>
      </div>
      <ClientTexts only={['organisations']}>
        {keeps && <Members of={organisation} />}
        {keeps && (
          <section className="column flow" aria-labelledby="invite">
            <h2 id="invite">{t('invite.title')}</h2>
            <p>{t('invite.lead')}</p>
            <InviteForm organisation={organisation.id} />
          </section>
        )}
        {keeps && <Invitations of={organisation} />}
        <section className="column flow" aria-labelledby="leave">
          <h2 id="leave">{t('members.leave')}</h2>
          <p>{t('members.leaveText')}</p>
          <PressForm action={leaveHere} fields={{ organisation: organisation.id }} look="danger" small={false}>
            {t('members.leave')}
          </PressForm>
        </section>
      </ClientTexts>
    </div>
  )
}

async function Members({ of }: { of: Organisation }) {
  const t = await getTranslations('organisations.members')
  return (
    <ul className="column flow">
      {of.members.map(({ id, name, role }) => (
        <li key={id} className="boxed flow">
          <p>
            <strong>{id === of.member ? `${name} (${t('you')})` : name}</strong>
          </p>
          <RoleForm organisation={of.id} member={id} name={name} role={role} />
          {id !== of.member && (
            <PressForm
              action={remove}
              fields={{ organisation: of.id, member: id }}
              name={t('removeOf', { name })}
              look="danger"
            >
              {t('remove')}
            </PressForm>
          )}
        </li>
      ))}
    </ul>
  )
}
