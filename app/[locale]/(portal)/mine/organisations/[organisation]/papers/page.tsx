import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { OrganisationCrumbs, organisationHere } from '@/app/_server/organisation'
import { resident } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Notice } from '@/components/ui/notice'
import { finnishDay } from '@/db/fields'
import { findPassport } from '@/db/grants/passports/reads'
import { mayDo } from '@/db/people/organisations/rules'
import { AddPaper } from './add-paper'
import { Kept } from './kept'
import { Lacks } from './lacks'

type Query = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ organisation: string }>; searchParams: Promise<Query> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('passport'))('title') }
}

/** The papers an organisation of mine keeps for its applications: what is missing, what there is, one more. */
export default async function PapersPage({ params, searchParams }: Props) {
  const [{ organisation: id }, query] = await Promise.all([params, searchParams])
  const [organisation, me, t, refusals] = await Promise.all([
    organisationHere(id),
    resident('grants'),
    getTranslations('passport'),
    getTranslations('refusals'),
  ])
  const papers = await findPassport(me, id)
  const edits = mayDo(organisation.role, 'papers')
  const done = (['saved', 'takenOut'] as const).find((word) => word === query.did)
  const refused = typeof query.why === 'string' && refusals.has(query.why) ? refusals(query.why) : null
  return (
    <div className="page page-main sections">
      <div className="flow-wide">
        <OrganisationCrumbs of={organisation} here={t('title')} />
        <PageHeading title={t('title')} eyebrow={organisation.name} lead={edits ? t('lead') : t('onlySee')} />
        {done && (
          <Notice tone="success" live="status">
            {t(`did.${done}`)}
          </Notice>
        )}
        {refused && (
          <Notice tone="danger" live="alert">
            {refused}
          </Notice>
        )}
      </div>
      <Lacks of={organisation} papers={papers} edits={edits} />
      <ClientTexts only={['documents']}>
        <Kept organisation={id} papers={papers} edits={edits} />
      </ClientTexts>
      {edits && <AddPaper organisation={id} query={query} refused={refused !== null} today={finnishDay(new Date())} />}
    </div>
  )
}
