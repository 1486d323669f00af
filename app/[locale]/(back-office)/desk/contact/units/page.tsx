import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { officer, town } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { ButtonLink } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { listMembers } from '@/db/contact/members/reads'
import { listUnitsAtDesk, type UnitAtDesk } from '@/db/contact/topics/units/reads'
import { missingNames } from '@/db/contact/topics/upkeep/rules'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('topics.units'))('title') }
}

/** Who answers, and where they are warned of answers that are due. */
export default async function UnitsPage({ searchParams }: Props) {
  const [{ did }, asker] = await Promise.all([searchParams, officer('contact')])
  const [units, members, { locales }, t, topics, language, to, pick] = await Promise.all([
    listUnitsAtDesk(asker),
    listMembers(asker),
    town(),
    getTranslations('topics.units'),
    getTranslations('topics'),
    getTranslations('casework.arrival.locales'),
    paths(),
    localized(),
  ])
  const missing = ({ name }: UnitAtDesk) => missingNames(name, locales).map((locale) => language(locale))
  return (
    <>
      <PageHeading
        title={t('title')}
        count={units.length}
        lead={t('lead')}
        actions={<ButtonLink href={to('/desk/contact/units/[unit]', { unit: 'new' })}>{t('new')}</ButtonLink>}
      />
      <div className="flow">
        {did === 'saved' && (
          <Notice tone="success" live="status">
            {t('saved')}
          </Notice>
        )}
        <Table
          caption={t('title')}
          captionHidden
          dense
          rows={units}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              head: t('unit'),
              heads: true,
              cell: (unit) => (
                <>
                  <Link href={to('/desk/contact/units/[unit]', { unit: unit.id })}>{pick(unit.name)}</Link>{' '}
                  {missing(unit).length > 0 && (
                    <Tag tone="warning">{topics('missing', { languages: missing(unit).join(', ') })}</Tag>
                  )}
                </>
              ),
            },
            { key: 'email', head: t('email'), cell: ({ email }) => email ?? t('noMail') },
            {
              key: 'members',
              head: t('members'),
              cell: ({ id }) =>
                members
                  .filter(({ unit }) => unit === id)
                  .map(({ name }) => name)
                  .join(', ') || t('noMembers'),
            },
            { key: 'topics', head: t('topics'), numeric: true, cell: (unit) => unit.topics },
          ]}
        />
      </div>
    </>
  )
}
