import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Barred } from '@/app/_server/barred'
import { ClientTexts } from '@/app/_server/client-texts'
import { localized, paths } from '@/app/_server/here'
import { paperHere, paperLinks } from '@/app/_server/paper'
import { PaperField, paperFields } from '@/components/grants/paper-field'
import { ButtonLink, ButtonRow } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { hasScanner } from '@/db/files/documents/reads'
import type { PaperSheet } from '@/db/grants/applications/arrivals/reads'
import { askedPapers } from '@/db/grants/applications/papers/rules'
import { FillingHead } from '../crumbs'
import { promise, removal } from './actions'

type Props = {
  params: Promise<{ application: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('arrivals.papers'))('title') }
}

/** The scanned papers of an application: the application itself, and what came with it. */
export default async function ScannedPapersPage({ params, searchParams }: Props) {
  const [{ application: id }, { did, problem, why, at }] = await Promise.all([params, searchParams])
  const [sheet, t, words, to, pick, refusals, locale] = await Promise.all([
    paperHere(id),
    getTranslations('arrivals'),
    getTranslations('applications.papers'),
    paths(),
    localized(),
    getTranslations('refusals'),
    getLocale(),
  ])
  if (!sheet) return <Barred back={{ label: t('title'), href: to('/desk/grants/paper') }} />
  const { application, call, answers, papers } = sheet
  const fields = paperFields(askedPapers(call, application.applicantKind, answers), pick, t('papers.scan'))
  const refused = typeof why === 'string' && refusals.has(why) ? refusals(why) : null
  const problemAt = (key: string) => (at === key && typeof problem === 'string' && !refused ? problem : undefined)
  return (
    <div className="flow-wide">
      <FillingHead sheet={sheet} title={t('papers.title')} lead={t('papers.lead')} current="papers" />
      {(did === 'added' || did === 'removed') && (
        <Notice tone="success" live="status">
          {words(did)}
        </Notice>
      )}
      {refused && (
        <Notice tone="danger" live="alert">
          {refused}
        </Notice>
      )}
      <div className="column flow-wide">
        <ClientTexts only={['applications.papers', 'documents']}>
          {fields.map((field) => (
            <PaperField
              key={field.key}
              application={id}
              field={field}
              papers={papers}
              upload={isOpen(sheet, field.key) ? `/api/uploads/paper/${id}/${field.key}?locale=${locale}` : undefined}
              addressOf={(paper) => `/api/files/desk/paper/${id}/${paper}`}
              removal={removal}
              promise={application.state === 'draft' ? promise : undefined}
              problem={problemAt(field.key)}
              hasScanner={hasScanner()}
              isStaff
            />
          ))}
        </ClientTexts>
      </div>
      <ButtonRow>
        <ButtonLink href={paperLinks(to, id).review}>{words('next')}</ButtonLink>
      </ButtonRow>
    </div>
  )
}

const isOpen = ({ application, supplement, papers }: PaperSheet, key: string) =>
  application.state === 'draft' ||
  Boolean(supplement?.wanted.some((one) => one.key === key)) ||
  papers.some(({ requirement, promisedBy }) => requirement === key && promisedBy !== null)
