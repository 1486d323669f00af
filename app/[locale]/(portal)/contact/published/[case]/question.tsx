import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { localized, paths } from '@/app/_server/here'
import { visitor } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { DefinitionList } from '@/components/ui/definition-list'
import { formatDay } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { countHelps } from '@/db/contact/advice/reads'
import type { PublishedCase } from '@/db/contact/publications/reads'
import { HelpForm } from './help-form'
import { Reported, ReportLink } from './report-link'

type Props = { found: PublishedCase; answer: string; did: string | undefined }

/** A question with its answer, as everybody may read them, and a press for those whom it has spared asking. */
export async function Question({ found, answer, did }: Props) {
  const [helped, t, published, contact, portal, to, pick, locale] = await Promise.all([
    visitor('contact').then((asker) => countHelps(asker, found.id)),
    getTranslations('advice'),
    getTranslations('published'),
    getTranslations('contact'),
    getTranslations('portal'),
    paths(),
    localized(),
    getLocale(),
  ])
  const done = (['helped', 'spared'] as const).find((word) => word === did)
  return (
    <div className="page page-main">
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[
          { label: contact('title'), href: to('/contact') },
          { label: t('title'), href: to('/contact/answers') },
          { label: found.title },
        ]}
      />
      <PageHeading title={found.title} lang={found.locale} eyebrow={pick(found.topic.name)} />
      <div className="column flow-wide">
        {done && (
          <Notice tone="success" live="status">
            {t(`did.${done}`)}
          </Notice>
        )}
        {did === 'reported' && <Reported />}
        <Said heading={t('question')} id="question" lang={found.locale} text={found.text} />
        <Said heading={t('answer')} id="answer" lang={found.locale} text={answer} />
        {!done && (
          <ClientTexts only={['advice']}>
            <HelpForm reference={found.reference} submission={randomUUID()} helped={helped} />
          </ClientTexts>
        )}
        <DefinitionList
          facts={[
            { term: contact('follow.unit'), detail: pick(found.unit.name) },
            { term: t('asked'), detail: formatDay(found.createdAt, locale) },
            { term: published('number'), detail: found.reference },
          ]}
        />
        <ReportLink reference={found.reference} />
      </div>
    </div>
  )
}

function Said({ heading, id, lang, text }: { heading: string; id: string; lang: string; text: string }) {
  return (
    <section className="flow" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <p className="whitespace-pre-line" lang={lang}>
        {text}
      </p>
    </section>
  )
}
