import '@/components/budget/ballot.css'
import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { titleIn, voteSheetOf } from '@/app/_server/round'
import { resident as residentHere } from '@/app/_server/session'
import { VoteCrumbs } from '@/app/_server/vote-crumbs'
import { VoteSteps } from '@/components/budget/vote-steps'
import { PageHeading } from '@/components/frame/page-heading'
import { ButtonLink, ButtonRow } from '@/components/ui/button'
import { DefinitionList } from '@/components/ui/definition-list'
import { formatDay, formatMoment } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { voteStatus } from '@/db/budget/ballots/reads'
import type { Locale } from '@/tenants/municipality'

type Props = { params: Promise<{ round: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [sheet, t] = await Promise.all([params.then(({ round }) => voteSheetOf(round)), getTranslations('ballots')])
  return { title: await titleIn(sheet?.round, t('receipt.title')) }
}

/** What the urn says of the reader's ballot now. Who has none in it never sees this page. */
export default async function ReceiptPage({ params }: Props) {
  const [{ round: slug }, resident] = await Promise.all([params, residentHere('budget')])
  const { round } = (await voteSheetOf(slug)) ?? notFound()
  const [status, t, to, pick, locale] = await Promise.all([
    voteStatus(resident, round.id),
    getTranslations('ballots'),
    paths(),
    localized(),
    getLocale(),
  ])
  const choose = to('/budget/[round]/vote', { round: slug })
  if (!status?.voted) redirect(choose)
  const moment = (at: Date) => formatMoment(at, locale as Locale)
  const open = round.phase === 'voting'
  const next = [
    open && t('receipt.next1', { until: moment(round.votingUntil) }),
    !round.closed && t('receipt.next2'),
    !round.resultPublished && t('receipt.next3', { day: formatDay(round.resultOn, locale as Locale) }),
  ].filter((text) => text !== false)
  return (
    <div className="page page-main flow-wide">
      <VoteCrumbs round={round} below={t('steps.receipt')} />
      <PageHeading title={t(open ? 'receipt.title' : 'receipt.countedTitle')} />
      <VoteSteps at="receipt" say={t} />
      <Notice tone="success">
        {open ? t(status.revision > 1 ? 'receipt.changed' : 'receipt.text') : t('receipt.countedText')}
      </Notice>
      <div className="receipt column flow">
        <DefinitionList
          facts={[
            status.receipt !== null && {
              term: t('receipt.code'),
              detail: <span className="receipt-code">{status.receipt}</span>,
            },
            { term: t('receipt.round'), detail: pick(round.name) },
            { term: t('receipt.checked'), detail: moment(status.at) },
            { term: t('receipt.closes'), detail: moment(round.votingUntil) },
          ]}
        />
        {status.receipt !== null && <p className="small">{t('receipt.codeNote')}</p>}
        <p className="small">{t('receipt.timeNote')}</p>
      </div>
      {next.length > 0 && (
        <section className="column prose">
          <h2>{t('receipt.nextTitle')}</h2>
          <ul>
            {next.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      )}
      <ButtonRow>
        {open && (
          <ButtonLink href={choose} look="secondary">
            {t('receipt.change')}
          </ButtonLink>
        )}
        <ButtonLink href={to('/budget/[round]', { round: slug })} look="quiet">
          {t('receipt.back')}
        </ButtonLink>
      </ButtonRow>
    </div>
  )
}
