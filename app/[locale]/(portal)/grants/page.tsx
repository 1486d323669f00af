import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { town, visitor } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Link, PhoneLink } from '@/components/ui/link'
import { callFilters } from '@/db/grants/calls/list/input'
import { fits } from '@/db/grants/calls/list/rules'
import { listCalls, type PublishedCall } from '@/db/grants/calls/reads'
import { callPhases } from '@/db/grants/calls/rules'
import { CallCard } from './call-card'
import { CallFilterForm } from './call-filters'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('grants'))('title') }
}

/** The calls of the town: what may be applied for now, what comes, and what has closed. */
export default async function GrantsPage({ searchParams }: Props) {
  const [t, to, asked, calls] = await Promise.all([
    getTranslations('calls.list'),
    paths(),
    searchParams,
    visitor('grants').then(listCalls),
  ])
  const [grants, granted, decisions] = await Promise.all([
    getTranslations('grants'),
    getTranslations('granted'),
    getTranslations('decisions.public'),
  ])
  const filters = callFilters.parse(asked)
  const shown = calls.filter(({ content }) => fits(content, filters))
  return (
    <div className="page page-main sections">
      <PageHeading title={grants('title')} lead={grants('lead')} />
      {calls.length > 0 && <CallFilterForm filters={filters} />}
      {calls.length === 0 && <EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      {calls.length > 0 && shown.length === 0 && (
        <EmptyState
          title={t('noneFit')}
          action={
            <ButtonLink href={to('/grants')} look="secondary">
              {t('showAll')}
            </ButtonLink>
          }
        >
          {t('noneFitText')}
        </EmptyState>
      )}
      {callPhases
        .toSorted((a, b) => order[a] - order[b])
        .map((phase) => (
          <Calls key={phase} title={t(phase)} calls={shown.filter((call) => call.phase === phase)} />
        ))}
      <ul>
        <li>
          <Link href={to('/grants/where')}>{granted('link')}</Link>
        </li>
        <li>
          <Link href={to('/grants/decisions')}>{decisions('title')}</Link>
        </li>
      </ul>
      <Ask />
    </div>
  )
}

const order = { open: 0, upcoming: 1, closed: 2 }

function Calls({ title, calls }: { title: string; calls: readonly PublishedCall[] }) {
  if (calls.length === 0) return null
  return (
    <section className="flow">
      <h2>{title}</h2>
      <ul className="cards">
        {calls.map((call) => (
          <li key={call.id} className="grid">
            <CallCard call={call} />
          </li>
        ))}
      </ul>
    </section>
  )
}

async function Ask() {
  const [{ contact }, t] = await Promise.all([town(), getTranslations('grants')])
  return (
    <section className="column flow">
      <h2>{t('ask')}</h2>
      <p>
        <a href={`mailto:${contact.email}`}>{contact.email}</a>, <PhoneLink number={contact.phone} />
      </p>
    </section>
  )
}
