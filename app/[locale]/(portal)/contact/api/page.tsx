import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { originHere } from '@/app/_server/origin'
import { town, visitor } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { DefinitionList } from '@/components/ui/definition-list'
import { Calls } from './calls'
import { Dialect } from './dialect'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('open311.page'))('title') }
}

/** Which formats and which dialect are spoken here, and how one gets a key. */
export default async function InterfacePage() {
  const [{ contact }, t, texts, portal, to, origin] = await Promise.all([
    town(),
    getTranslations('open311.page'),
    getTranslations('contact'),
    getTranslations('portal'),
    paths(),
    originHere(),
    visitor('contact'),
  ])
  const base = `${origin}/open311/v2`
  const id = new URL(contact.website).hostname.replace(/^www\./, '')
  return (
    <div className="page page-main flow-wide">
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[{ label: texts('title'), href: to('/contact') }, { label: t('title') }]}
      />
      <PageHeading title={t('title')} lead={t('lead')} />
      <section className="column flow">
        <h2>{t('addresses')}</h2>
        <DefinitionList
          facts={[
            { term: t('production'), detail: <code>{base}</code> },
            { term: t('test'), detail: <code>{`${base}/test`}</code> },
            { term: t('discovery'), detail: <a href={`${base}/discovery.xml`}>discovery.xml</a> },
            { term: t('jurisdiction'), detail: t('jurisdictionNote', { id }) },
          ]}
        />
      </section>
      <Calls />
      <section className="column flow">
        <h2>{t('formats')}</h2>
        <p>{t('formatsText')}</p>
      </section>
      <section className="column flow">
        <h2>{t('visible')}</h2>
        <p>{t('visibleText')}</p>
      </section>
      <Dialect />
      <section className="column flow">
        <h2>{t('limits')}</h2>
        <p>{t('limitsText')}</p>
      </section>
      <section className="column flow">
        <h2>{t('ask')}</h2>
        <p>{t('askText')}</p>
        <p>
          <a href={`mailto:${contact.email}`}>{contact.email}</a>
        </p>
      </section>
    </div>
  )
}
