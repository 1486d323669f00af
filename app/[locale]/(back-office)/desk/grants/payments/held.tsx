import { getLocale, getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { AwardStateTag } from '@/components/grants/award-state'
import { PressForm } from '@/components/grants/press-form'
import { Money } from '@/components/ui/amounts'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import type { AwardRow } from '@/db/grants/awards/reads'
import { confirm, release, renew } from './actions'

/** What cannot be paid, each with its reasons in words and what can be done about them. */
export async function Held({ rows, pays }: { rows: readonly AwardRow[]; pays: boolean }) {
  const [t, locale, to] = await Promise.all([getTranslations('money'), getLocale(), paths()])
  return (
    <section className="flow" aria-labelledby="held">
      <h2 id="held">{t('payments.held')}</h2>
      {rows.length === 0 ? (
        <p>{t('payments.heldNone')}</p>
      ) : (
        <Table
          caption={t('payments.held')}
          captionHidden
          dense
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'applicant',
              head: t('head.applicant'),
              heads: true,
              cell: ({ id, number, applicant }) => (
                <Link href={to('/desk/grants/receipts/[award]', { award: id })}>
                  {number} {applicant}
                </Link>
              ),
            },
            {
              key: 'sum',
              head: t('head.sum'),
              numeric: true,
              cell: ({ payableCents, awardedCents }) => <Money cents={payableCents ?? awardedCents} locale={locale} />,
            },
            { key: 'state', head: t('head.state'), cell: ({ state }) => <AwardStateTag state={state} /> },
            { key: 'reason', head: t('head.reason'), cell: (row) => <Reasons row={row} /> },
            ...(pays ? [{ key: 'act', head: t('head.act'), cell: (row: AwardRow) => <Act row={row} /> }] : []),
          ]}
        />
      )}
    </section>
  )
}

async function Reasons({ row: { holds, blocked } }: { row: AwardRow }) {
  const t = await getTranslations('money.hold')
  const all = [...(blocked ? [blocked] : []), ...holds.filter((one) => one !== blocked)]
  return (
    <ul className="plain">
      {all.map((reason) => (
        <li key={reason}>{t(reason)}</li>
      ))}
    </ul>
  )
}

async function Act({ row: { id, version, state, holds } }: { row: AwardRow }) {
  const t = await getTranslations('money.payments')
  const fields = { award: id, version: String(version) }
  if (state === 'blocked') {
    return (
      <PressForm action={release} fields={fields} small>
        {t('release')}
      </PressForm>
    )
  }
  const [returned, changed] = [state === 'returnedByBank', holds.includes('accountChanged')]
  return (
    <>
      {(returned || changed) && (
        <PressForm action={confirm} fields={fields} small>
          {t('confirm')}
        </PressForm>
      )}
      {(returned || holds.includes('accountMissing')) && (
        <PressForm action={renew} fields={fields} small>
          {t('renew')}
        </PressForm>
      )}
    </>
  )
}
