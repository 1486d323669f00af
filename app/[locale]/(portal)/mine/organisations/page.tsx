import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AuthorizationOutcome } from '@/app/_server/authorize-link'
import { paths } from '@/app/_server/here'
import { OrganisationCrumbs } from '@/app/_server/organisation'
import { resident } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import { listMyOrganisations } from '@/db/people/organisations/members/reads'

type Props = { searchParams: Promise<{ did?: string; authorization?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisations'))('title') }
}

/** The organisations I belong to. */
export default async function OrganisationsPage({ searchParams }: Props) {
  const [{ did, authorization }, me, t, to] = await Promise.all([
    searchParams,
    resident('grants'),
    getTranslations('organisations'),
    paths(),
  ])
  const mine = await listMyOrganisations(me)
  const add = (
    <ButtonLink href={to('/mine/organisations/new')} icon="plus">
      {t('new')}
    </ButtonLink>
  )
  return (
    <div className="page page-main flow-wide">
      <OrganisationCrumbs />
      <PageHeading title={t('title')} lead={t('lead')} actions={mine.length > 0 && add} />
      {did === 'left' && (
        <Notice tone="success" live="status">
          {t('did.left')}
        </Notice>
      )}
      <AuthorizationOutcome outcome={String(authorization ?? '')} />
      {mine.length === 0 ? (
        <EmptyState title={t('none')} action={add}>
          <p>{t('noneText')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t('title')}
          captionHidden
          rows={mine}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              head: t('name'),
              heads: true,
              cell: ({ id, name }) => (
                <Link href={to('/mine/organisations/[organisation]', { organisation: id })}>{name}</Link>
              ),
            },
            { key: 'form', head: t('field.form'), cell: ({ form }) => t(`form.${form}`) },
            { key: 'role', head: t('role'), cell: ({ role }) => t(`roles.${role}`) },
          ]}
        />
      )}
      <p>
        <Link href={to('/mine/account')}>{t('mine.account')}</Link>
      </p>
    </div>
  )
}
