import './parts.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { findingsInWords } from '@/app/_server/call-findings'
import { ClientTexts } from '@/app/_server/client-texts'
import { localized, paths } from '@/app/_server/here'
import { grantOfficer, town } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { typedPart } from '@/db/grants/calls/parts/drafts/rules'
import { groupsOf } from '@/db/grants/calls/parts/fields/rules'
import { type CallPart, callParts } from '@/db/grants/calls/parts/input'
import { findCallAtDesk } from '@/db/grants/calls/reads'
import { officialLanguages } from '@/tenants/languages'
import { savePart } from './actions'
import { PartForm } from './part-form'

type Props = { params: Promise<{ call: string; part: string }>; searchParams: Promise<{ said?: string | string[] }> }

const partHere = (part: string): CallPart => callParts.find((one) => one === part) ?? notFound()

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getTranslations('calls.part'))(partHere((await params).part)) }
}

/** One part of a call, saved by itself. */
export default async function CallPartPage({ params, searchParams }: Props) {
  const [{ call: slug, part: asked }, { said }, t, desk, portal, to, pick, here, leader] = await Promise.all([
    params,
    searchParams,
    getTranslations('calls.part'),
    getTranslations('calls.desk'),
    getTranslations('portal'),
    paths(),
    localized(),
    town(),
    grantOfficer('lead'),
  ])
  const part = partHere(asked)
  const call = (await findCallAtDesk(leader, slug)) ?? notFound()
  const lacking = (await findingsInWords(call)).filter((finding) => finding.part === part)
  const next = callParts[callParts.indexOf(part) + 1]
  return (
    <div className="flow-wide">
      <div>
        <Breadcrumbs
          label={portal('breadcrumbs')}
          crumbs={[
            { label: desk('title'), href: to('/desk/grants') },
            { label: pick(call.draft.name) || slug, href: to('/desk/grants/calls/[call]', { call: slug }) },
            { label: t(part) },
          ]}
        />
        <PageHeading title={t(part)} />
      </div>
      {said === 'saved' && <Notice tone="success" title={desk('saved')} live="status" />}
      {lacking.length > 0 && (
        <Notice tone="warning" title={desk('lacking', { count: lacking.length })}>
          <ul>
            {lacking.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      <ClientTexts only={['calls']}>
        <PartForm
          action={savePart.bind(null, slug, part)}
          groups={groupsOf(call.draft, part)}
          initial={{ ...typedPart(call.draft, part), version: String(call.version) }}
          languages={here.locales}
          official={officialLanguages(here.locales)}
        />
      </ClientTexts>
      {next && (
        <p>
          <Link href={to('/desk/grants/calls/[call]/[part]', { call: slug, part: next })}>
            {desk('next', { part: t(next) })}
          </Link>
        </p>
      )}
    </div>
  )
}
