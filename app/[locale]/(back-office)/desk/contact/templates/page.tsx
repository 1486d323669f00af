import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { localized, paths } from '@/app/_server/here'
import { officer, town } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { templateFilters } from '@/db/contact/templates/input'
import { listTemplates } from '@/db/contact/templates/reads'
import { templatesWith } from '@/db/contact/templates/rules'
import { TemplateSearch } from './template-search'
import { TemplateTable } from './template-table'

type Props = { searchParams: Promise<{ q?: string | string[]; did?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('casework.templates'))('title') }
}

/** What the desk says often, and in which languages it cannot say it yet. */
export default async function TemplatesPage({ searchParams }: Props) {
  const [asker, { q }, { did }] = await Promise.all([
    officer('contact'),
    searchParams.then((asked) => templateFilters.parse(asked)),
    searchParams,
  ])
  const [templates, { locales }, t, contact, portal, to, pick] = await Promise.all([
    listTemplates(asker),
    town(),
    getTranslations('casework.templates'),
    getTranslations('contact'),
    getTranslations('portal'),
    paths(),
    localized(),
  ])
  const found = templatesWith(templates, q)
  const write = <ButtonLink href={to('/desk/contact/templates/[template]', { template: 'new' })}>{t('new')}</ButtonLink>
  return (
    <>
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[{ label: contact('desk.title'), href: to('/desk/contact') }, { label: t('title') }]}
      />
      <PageHeading title={t('title')} lead={t('lead')} actions={templates.length > 0 && write} />
      <div className="flow">
        {did === 'moved' && (
          <Notice tone="success" live="status">
            {t('moved')}
          </Notice>
        )}
        {templates.length > 0 && <TemplateSearch q={q} found={found.length} />}
        {found.length > 0 ? (
          <ClientTexts only={[]}>
            <TemplateTable
              templates={found.map(({ topic, ...row }) => ({ ...row, topic: topic && pick(topic) }))}
              locales={locales}
              movable={q === ''}
            />
          </ClientTexts>
        ) : templates.length > 0 ? (
          <EmptyState title={t('search.none')}>
            <p>{t('search.noneText')}</p>
          </EmptyState>
        ) : (
          <EmptyState title={t('none')} action={write}>
            <p>{t('noneText')}</p>
          </EmptyState>
        )}
      </div>
    </>
  )
}
