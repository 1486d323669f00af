import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { grantDutiesHere, grantOfficer, officer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { formatDay } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import { listBarred, listMyTies, listTies } from '@/db/grants/ties/lists/reads'
import { BarredList } from './barred-list'
import { DeclareForm } from './declare-form'
import { TieTable } from './tie-table'

type Props = { searchParams: Promise<{ did?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('ties'))('title') }
}

const deeds = ['declared', 'ended', 'lifted', 'cleared', 'minuted', 'recused'] as const

/** What binds me to applicants; and for the secretary who stands aside from what, with the words for the minutes. */
export default async function TiesPage({ searchParams }: Props) {
  const [{ did }, { own, bodies }, held, t, locale, typed] = await Promise.all([
    searchParams,
    officer('grants').then(listMyTies),
    grantDutiesHere(),
    getTranslations('ties'),
    getLocale(),
    parked(),
  ])
  const done = deeds.find((deed) => deed === did)
  const duties = held.map(({ duty }) => duty)
  return (
    <div className="flow-wide">
      <PageHeading title={t('title')} lead={t('lead')} />
      {done && (
        <Notice tone="success" live="status">
          {t(`did.${done}`)}
        </Notice>
      )}
      <ClientTexts only={['ties']}>
        <section className="flow" aria-labelledby="mine">
          <h2 id="mine">{t('mine')}</h2>
          {own.length === 0 ? (
            <p>{t('none')}</p>
          ) : (
            <Table
              caption={t('mine')}
              captionHidden
              rows={own}
              rowKey={({ id }) => id}
              columns={[
                { key: 'body', head: t('body'), heads: true, cell: ({ organisation }) => organisation },
                { key: 'kind', head: t('kind'), cell: ({ kind }) => t(`kinds.${kind}`) },
                { key: 'ground', head: t('ground'), cell: ({ ground }) => ground },
                {
                  key: 'until',
                  head: t('until'),
                  cell: ({ until }) => (until === null ? t('forNow') : formatDay(until, locale)),
                },
              ]}
            />
          )}
          <DeclareForm
            bodies={bodies.map(({ id, name }) => ({ value: id, label: name }))}
            initial={{ ...typed, tie: randomUUID() }}
          />
        </section>
        {duties.some((duty) => ['minute', 'lead', 'audit'].includes(duty)) && (
          <Kept mayKeep={duties.some((duty) => duty === 'minute' || duty === 'lead')} />
        )}
      </ClientTexts>
    </div>
  )
}

async function Kept({ mayKeep }: { mayKeep: boolean }) {
  const asker = await grantOfficer('minute', 'lead', 'audit')
  const [barred, all] = await Promise.all([listBarred(asker), listTies(asker)])
  return (
    <>
      <BarredList rows={barred} self={asker.staff.id} mayKeep={mayKeep} />
      <TieTable ties={all} self={asker.staff.id} mayKeep={mayKeep} />
    </>
  )
}
