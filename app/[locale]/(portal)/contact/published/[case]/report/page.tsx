import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { paths } from '@/app/_server/here'
import { visitor } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Picture } from '@/components/ui/picture'
import { findPublished } from '@/db/contact/publications/reads'
import { findShownPhoto } from '@/db/contact/reports/reads'
import { ReportForm } from './report-form'

type Props = { params: Promise<{ case: string }>; searchParams: Promise<{ photo?: string | string[] }> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [{ photo }, t] = await Promise.all([searchParams, getTranslations('caseReports')])
  return { title: t(photo ? 'photoTitle' : 'title'), robots: { index: false } }
}

/** Tells the desk of something published that should not be: a whole case, or one photo of it. */
export default async function ReportPage({ params, searchParams }: Props) {
  const [{ case: reference }, asked, asker] = await Promise.all([params, searchParams, visitor('contact')])
  const found = (await findPublished(asker, reference)) ?? notFound()
  const photo = z.uuid().safeParse(asked.photo).data
  const shown = photo ? await findShownPhoto(asker, reference, photo) : null
  if (asked.photo && !shown) notFound()
  const [t, published, contact, portal, to, typed] = await Promise.all([
    getTranslations('caseReports'),
    getTranslations('published'),
    getTranslations('contact'),
    getTranslations('portal'),
    paths(),
    parked(),
  ])
  const back = to('/contact/published/[case]', { case: reference })
  const title = t(shown ? 'photoTitle' : 'title')
  return (
    <div className="page page-main">
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[
          { label: contact('title'), href: to('/contact') },
          { label: published('title'), href: to('/contact/published') },
          { label: found.title, href: back },
          { label: title },
        ]}
      />
      <PageHeading title={title} lead={t('lead')} />
      <div className="column flow-wide">
        <section className="boxed flow" aria-labelledby="what">
          <h2 id="what" className="small muted">
            {t('what')}
          </h2>
          <p lang={found.locale}>{found.title}</p>
          {shown && <Picture src={`/api/files/public/${photo}`} alt={shown.alt ?? ''} rounded />}
        </section>
        <ClientTexts only={['caseReports.form']}>
          <ReportForm reference={reference} photo={photo} submission={randomUUID()} back={back} initial={typed ?? {}} />
        </ClientTexts>
        <section className="flow" aria-labelledby="next">
          <h2 id="next">{t('next')}</h2>
          <p>{t('nextText')}</p>
        </section>
      </div>
    </div>
  )
}
