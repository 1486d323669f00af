import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { localized, paths } from '@/app/_server/here'
import { grantOfficer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterForm } from '@/components/ui/filter-form'
import { formatNumber } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { Pager } from '@/components/ui/pager'
import { Select } from '@/components/ui/select'
import { Tabs } from '@/components/ui/tabs'
import type { Officer } from '@/db/actors'
import { listCallsWithApplications } from '@/db/grants/applications/queue/reads'
import { decisionPiles, type PileFilters, pileFilters } from '@/db/grants/decisions/piles/input'
import { listDecisions, pilePage } from '@/db/grants/decisions/piles/reads'
import { Pile } from './pile'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('decisions'))('title') }
}

/** Decisions pile by pile, from those to be written to those that have ended. */
export default async function DecisionsPage({ searchParams }: Props) {
  const [asker, asked] = await Promise.all([grantOfficer('prepare', 'decide', 'minute', 'audit', 'lead'), searchParams])
  const filters = pileFilters.parse(asked)
  const [{ counts, rows, waiting }, t, to, locale] = await Promise.all([
    listDecisions(asker, filters),
    getTranslations('decisions'),
    paths(),
    getLocale(),
  ])
  const address = (change: Partial<PileFilters>) => {
    const { pile, call, page } = { ...filters, ...change }
    return to('/desk/grants/decisions', undefined, {
      pile,
      ...(call && { call }),
      ...(page > 1 && { page: String(page) }),
    })
  }
  const reads = asker.duties.some((duty) => ['lead', 'prepare', 'decide', 'minute', 'audit'].includes(duty))
  return (
    <div className="flow-wide">
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <ButtonLink look="secondary" small href={to('/desk/grants/meetings')}>
              {t('meetings.title')}
            </ButtonLink>
            {reads && (
              <ButtonLink look="secondary" small href={to('/desk/grants/decisions/texts')}>
                {t('texts.title')}
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="flow">
        <Done asked={asked} />
        <Tabs
          label={t('piles')}
          tabs={decisionPiles.map((pile) => ({
            href: address({ pile, page: 1 }),
            label: t(`pile.${pile}`),
            count: formatNumber(counts[pile], locale),
            current: pile === filters.pile,
          }))}
        />
        <Filters asker={asker} filters={filters} />
        {rows.length + waiting.length > 0 ? (
          <ClientTexts only={['decisions.many', 'decisions.chooseAll', 'decisions.chooseNone', 'decisions.meetings']}>
            <Pile asker={asker} pile={filters.pile} rows={rows} waiting={waiting} />
          </ClientTexts>
        ) : (
          <EmptyState title={t('none')}>
            <p>{t('noneText')}</p>
          </EmptyState>
        )}
        <Pager
          page={filters.page}
          pages={Math.ceil(counts[filters.pile] / pilePage)}
          href={(page) => address({ page })}
          labels={{
            navigation: t('pager.navigation'),
            previous: t('pager.previous'),
            next: t('pager.next'),
            page: (page) => t('pager.page', { page }),
          }}
        />
      </div>
    </div>
  )
}

/** What became of something done to many. */
async function Done({ asked }: { asked: Record<string, string | string[] | undefined> }) {
  const t = await getTranslations('decisions.many')
  const [did, left] = [asked.did, asked.left].map((text) => Number(text))
  if (!Number.isInteger(did)) return null
  return (
    <Notice tone={left ? 'warning' : 'success'} live="status">
      {t('done', { count: did ?? 0 })} {left ? t('left', { count: left }) : ''}
    </Notice>
  )
}

async function Filters({ asker, filters }: { asker: Officer<'grants'>; filters: PileFilters }) {
  const [calls, t, to, pick] = await Promise.all([
    listCallsWithApplications(asker),
    getTranslations('decisions.filter'),
    paths(),
    localized(),
  ])
  const { pile, call } = filters
  return (
    <FilterForm
      labels={{ form: t('form'), more: t('more'), submit: t('submit'), clear: t('clear') }}
      action={to('/desk/grants/decisions')}
      clearHref={to('/desk/grants/decisions', undefined, { pile })}
      active={call ? 1 : 0}
      narrowed={Boolean(call)}
      search={
        <>
          <input type="hidden" name="pile" value={pile} />
          <Select
            name="call"
            label={t('call')}
            empty={t('all')}
            options={calls.map(({ id, name }) => ({ value: id, label: pick(name) }))}
            defaultValue={call ?? ''}
          />
        </>
      }
    />
  )
}
