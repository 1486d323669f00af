import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { officer, town } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { listTemplates } from '@/db/contact/templates/reads'
import { TemplateTable } from './template-table'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('casework.templates'))('title') }
}

/** What the desk says often, and in which languages it cannot say it yet. */
export default async function TemplatesPage() {
  const asker = await officer('contact')
  const [templates, { locales }, t, contact, portal, to, pick] = await Promise.all([
    listTemplates(asker),
    town(),
    getTranslations('casework.templates'),
    getTranslations('contact'),
    getTranslations('portal'),
    paths(),
    localized(),
  ])
  const write = <ButtonLink href={to('/desk/contact/templates/[template]', { template: 'new' })}>{t('new')}</ButtonLink>
  return (
    <>
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[{ label: contact('desk.title'), href: to('/desk/contact') }, { label: t('title') }]}
      />
      <PageHeading title={t('title')} lead={t('lead')} actions={templates.length > 0 && write} />
      {templates.length > 0 ? (
        <TemplateTable
          templates={templates.map(({ topic, ...row }) => ({ ...row, topic: topic && pick(topic) }))}
          locales={locales}
        />
      ) : (
        <EmptyState title={t('none')} action={write}>
          <p>{t('noneText')}</p>
        </EmptyState>
      )}
    </>
  )
}
