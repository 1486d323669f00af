import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { paths } from '@/app/_server/here'
import { grantOfficer, town } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { textKeys } from '@/db/grants/decisions/texts/input'
import { listTexts } from '@/db/grants/decisions/texts/reads'
import { textNames } from '../text-name'
import { TextForm } from './text-form'

type Props = { params: Promise<{ text: string }>; searchParams: Promise<{ did?: string | string[] }> }

const keyOf = (text: string) => textKeys.find((key) => key === text) ?? notFound()

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [nameOf, { text }] = await Promise.all([textNames(), params])
  return { title: nameOf(keyOf(text)) }
}

/** One text that decisions are composed of: to be read, and by the desk's leader to be written anew. */
export default async function TextPage({ params, searchParams }: Props) {
  const [{ text: name }, { did }, asker, here] = await Promise.all([
    params,
    searchParams,
    grantOfficer('lead', 'prepare', 'decide', 'minute', 'audit'),
    town(),
  ])
  const [texts, t, nameOf, to] = await Promise.all([
    listTexts(asker),
    getTranslations('decisions.texts'),
    textNames(),
    paths(),
  ])
  const text = texts.find(({ key }) => key === keyOf(name)) ?? notFound()
  return (
    <div className="flow-wide">
      <Breadcrumbs
        label={t('title')}
        crumbs={[{ label: t('title'), href: to('/desk/grants/decisions/texts') }, { label: nameOf(text.key) }]}
      />
      <PageHeading
        title={nameOf(text.key)}
        eyebrow={text.number === 0 ? t('ready') : `${t('version')} ${text.number}`}
      />
      {did === 'saved' && (
        <Notice tone="success" live="status">
          {t('saved')}
        </Notice>
      )}
      {asker.duties.includes('lead') ? (
        <ClientTexts only={['decisions.texts']}>
          <TextForm text={text} languages={here.locales} />
        </ClientTexts>
      ) : (
        here.locales.map((locale) => (
          <section key={locale} className="flow column" lang={locale}>
            <h2>{t(`language.${locale}`)}</h2>
            <p className="whitespace-pre-line">{text.words[locale] || '–'}</p>
          </section>
        ))
      )}
    </div>
  )
}
