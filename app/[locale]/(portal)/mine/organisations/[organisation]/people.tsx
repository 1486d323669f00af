import { getLocale, getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { formatDay } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import type { Organisation } from '@/db/people/organisations/reads'
import { mayDo } from '@/db/people/organisations/rules'
import type { Locale } from '@/tenants/municipality'

/** Officials, who need no account, and members, who have one. */
export async function People({ of }: { of: Organisation }) {
  const [t, to] = await Promise.all([getTranslations('organisations'), paths()])
  const at = { organisation: of.id }
  return (
    <>
      <section className="flow" aria-labelledby="officials">
        <h2 id="officials">{t('officials.title')}</h2>
        {of.officials.length === 0 ? <p>{t('officials.none')}</p> : <Officials of={of} />}
        {mayDo(of.role, 'details') && (
          <p>
            <Link href={to('/mine/organisations/[organisation]/officials', at)}>{t('officials.edit')}</Link>
          </p>
        )}
      </section>
      <section className="flow" aria-labelledby="members">
        <h2 id="members">{t('members.title')}</h2>
        <p>{t('members.lead')}</p>
        <Members of={of} />
        <p>
          <Link href={to('/mine/organisations/[organisation]/members', at)}>
            {t(mayDo(of.role, 'members') ? 'members.manage' : 'members.leave')}
          </Link>
        </p>
      </section>
    </>
  )
}

async function Officials({ of }: { of: Organisation }) {
  const t = await getTranslations('organisations.officials')
  return (
    <Table
      caption={t('title')}
      captionHidden
      rows={of.officials.map((one, at) => ({ ...one, at }))}
      rowKey={({ at }) => String(at)}
      columns={[
        { key: 'name', head: t('name'), heads: true, cell: ({ name }) => name },
        { key: 'role', head: t('role'), cell: ({ role }) => t(role) },
        { key: 'email', head: t('email'), cell: ({ email }) => email ?? '–' },
        { key: 'phone', head: t('phone'), cell: ({ phone }) => phone ?? '–' },
      ]}
    />
  )
}

async function Members({ of }: { of: Organisation }) {
  const [t, locale] = await Promise.all([getTranslations('organisations'), getLocale()])
  return (
    <Table
      caption={t('members.title')}
      captionHidden
      rows={of.members}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          head: t('name'),
          heads: true,
          cell: ({ id, name }) => (id === of.member ? `${name} (${t('members.you')})` : name),
        },
        { key: 'role', head: t('invite.role'), cell: ({ role }) => t(`roles.${role}`) },
        { key: 'since', head: t('members.since'), cell: ({ since }) => formatDay(since, locale as Locale) },
      ]}
    />
  )
}
