import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { localized, paths } from '@/app/_server/here'
import { mapSheet } from '@/app/_server/places'
import { routesOf } from '@/app/_server/routes'
import { officer, town } from '@/app/_server/session'
import { StaffFindings } from '@/components/contact/staff-findings'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import type { Typed } from '@/components/ui/form-state'
import { Notice } from '@/components/ui/notice'
import { expectedAt, type FindingKind, findingsIn } from '@/db/contact/guard/rules'
import { listQuestions } from '@/db/contact/questions/reads'
import { worded } from '@/db/contact/questions/rules'
import { listTopics } from '@/db/contact/topics/reads'
import { finnishClock } from '@/db/fields'
import { mapOf } from '@/tenants/maps'
import { ArrivalForm } from './arrival-form'

type Props = { searchParams: Promise<{ step?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('casework.arrival'))('title') }
}

/** What somebody told by telephone, at the counter or by letter goes into the same queue. */
export default async function ArrivalPage({ searchParams }: Props) {
  const asker = await officer('contact')
  const [{ step }, topics, asked, here, t, contact, portal, to, pick, kept] = await Promise.all([
    searchParams,
    listTopics(asker),
    listQuestions(asker),
    town(),
    getTranslations('casework.arrival'),
    getTranslations('contact'),
    getTranslations('portal'),
    paths(),
    localized(),
    parked(),
  ])
  const { locales } = here
  const map = mapOf(here.id)
  const warned = step === 'check' && kept ? foundIn(kept) : []
  const fresh = { submission: randomUUID(), at: finnishClock(new Date()), locale: locales[0], channel: 'phone' }
  return (
    <div className="column flow-wide">
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[{ label: contact('desk.title'), href: to('/desk/contact') }, { label: t('title') }]}
      />
      <PageHeading title={t('title')} lead={t('lead')} />
      {warned.length > 0 && (
        <Notice tone="warning" title={t('warned')} live="alert">
          <StaffFindings found={await routesOf(warned)} />
        </Notice>
      )}
      <ClientTexts
        only={['topics.ask', 'casework.arrival', 'contact.kindName', 'places.form', 'places.map', 'places.pin']}
      >
        <ArrivalForm
          initial={kept ?? fresh}
          topics={topics.map(({ code, name, unit }) => ({ value: code, label: `${pick(name)} (${pick(unit.name)})` }))}
          locales={locales}
          asked={Object.fromEntries(Object.entries(asked).map(([code, questions]) => [code, worded(questions, pick)]))}
          warned={warned}
          sheet={map && mapSheet(map, here.map)}
        />
      </ClientTexts>
    </div>
  )
}

function foundIn({ text, place, topic }: Typed): FindingKind[] {
  const words = [text, place].flat().filter(Boolean).join('\n')
  return findingsIn(words, expectedAt(String(topic))).map(({ kind }) => kind)
}
