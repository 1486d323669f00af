import { getLocale, getTranslations } from 'next-intl/server'
import { Day } from '@/components/ui/amounts'
import { formatDay } from '@/components/ui/format'
import { Table } from '@/components/ui/table'
import type { DecisionSheet } from '@/db/grants/decisions/reads'

/** To whom the decision was made known, how, and until when each may appeal. */
export async function Notices({ sheet: { notices } }: { sheet: DecisionSheet }) {
  const [t, locale] = await Promise.all([getTranslations('decisions.one'), getLocale()])
  if (notices.length === 0) return null
  return (
    <section className="flow" aria-labelledby="notices">
      <h2 id="notices">{t('notices')}</h2>
      <Table
        caption={t('notices')}
        captionHidden
        dense
        rows={notices}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'to',
            head: t('notices'),
            heads: true,
            cell: ({ to, way, sentOn }) => (
              <>
                {t(`to.${to as 'applicant'}`)}
                <span className="row-note">{t('sent', { way: t(`way.${way}`), day: formatDay(sentOn, locale) })}</span>
              </>
            ),
          },
          { key: 'noticeOn', head: t('noticeOn'), cell: ({ noticeOn }) => <Day at={noticeOn} locale={locale} /> },
          { key: 'lastDay', head: t('lastDay'), cell: ({ lastDay }) => <Day at={lastDay} locale={locale} /> },
        ]}
      />
    </section>
  )
}
