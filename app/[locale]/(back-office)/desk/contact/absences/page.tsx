import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { officer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Day } from '@/components/ui/amounts'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import { listAbsences } from '@/db/contact/absences/reads'
import { listHandlers } from '@/db/contact/cases/queue/reads'
import { AbsenceForm } from './absence-form'
import { DropForm } from './drop-form'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('absences'))('title') }
}

/** Who is away or is going to be, and who stands in. */
export default async function AbsencesPage({ searchParams }: Props) {
  const [{ did }, asker] = await Promise.all([searchParams, officer('contact')])
  const [rows, handlers, t, locale, typed] = await Promise.all([
    listAbsences(asker),
    listHandlers(asker),
    getTranslations('absences'),
    getLocale(),
    parked(),
  ])
  const done = (['noted', 'dropped'] as const).find((word) => word === did)
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <div className="flow-wide">
        {done && (
          <Notice tone="success" live="status">
            {t(`did.${done}`)}
          </Notice>
        )}
        <ClientTexts only={['absences']}>
          {rows.length === 0 ? (
            <EmptyState title={t('none')}>
              <p>{t('noneText')}</p>
            </EmptyState>
          ) : (
            <Table
              caption={t('title')}
              captionHidden
              dense
              rows={rows}
              rowKey={({ id }) => id}
              columns={[
                { key: 'name', head: t('head.name'), heads: true, cell: ({ name }) => name },
                { key: 'substitute', head: t('head.substitute'), cell: ({ substitute }) => substitute },
                { key: 'from', head: t('head.from'), cell: ({ from }) => <Day at={from} locale={locale} /> },
                { key: 'until', head: t('head.until'), cell: ({ until }) => <Day at={until} locale={locale} /> },
                { key: 'drop', head: t('head.drop'), cell: ({ id, name }) => <DropForm absence={id} name={name} /> },
              ]}
            />
          )}
          <AbsenceForm
            handlers={handlers.map(({ id, name }) => ({ value: id, label: name }))}
            initial={{ submission: randomUUID(), ...typed }}
          />
        </ClientTexts>
      </div>
    </>
  )
}
