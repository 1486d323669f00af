import '@/components/contact/cases.css'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { findCaller } from '@/db/contact/cases/callers/reads'
import { CallerForm } from './caller-form'
import { CallerTable } from './caller-table'

type Props = { searchParams: Promise<{ step?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('casework.caller'))('title') }
}

/** Somebody rings about what they have told before: their cases by their name, number or address. */
export default async function CallerPage({ searchParams }: Props) {
  const [asker, { step }, t, contact, portal, to, typed] = await Promise.all([
    officer('contact'),
    searchParams,
    getTranslations('casework.caller'),
    getTranslations('contact.desk'),
    getTranslations('portal'),
    paths(),
    parked(),
  ])
  const caller = step === 'found' && typeof typed?.caller === 'string' ? typed.caller : null
  const rows = caller ? await findCaller(asker, caller) : null
  return (
    <div className="column flow-wide">
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[{ label: contact('title'), href: to('/desk/contact') }, { label: t('title') }]}
      />
      <PageHeading title={t('title')} lead={t('lead')} />
      <ClientTexts only={['casework.caller']}>
        <CallerForm initial={caller ? { caller } : {}} />
      </ClientTexts>
      {rows && <CallerTable rows={rows} />}
    </div>
  )
}
