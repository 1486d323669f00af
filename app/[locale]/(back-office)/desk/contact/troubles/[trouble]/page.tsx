import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { localized, paths } from '@/app/_server/here'
import { officer, town } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { findTrouble } from '@/db/contact/troubles/reads'
import { troubleState, typedTrouble } from '@/db/contact/troubles/rules'
import { TroubleForm } from '../trouble-form'
import { troubleOptions } from '../trouble-options'

type Props = { params: Promise<{ trouble: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('troubles'))('edit') }
}

/** A notice that is shown or still to come, to be mended: its words, where and how long it is shown. */
export default async function TroublePage({ params }: Props) {
  const [asker, { trouble: id }, here] = await Promise.all([officer('contact'), params, town()])
  const trouble = (z.uuid().safeParse(id).success && (await findTrouble(asker, id))) || notFound()
  const [options, t, portal, to, pick, typed] = await Promise.all([
    troubleOptions(asker),
    getTranslations('troubles'),
    getTranslations('portal'),
    paths(),
    localized(),
    parked(),
  ])
  const list = to('/desk/contact/troubles')
  const { topics, ...rest } = { ...typedTrouble(trouble), topics: [...trouble.topics] }
  return (
    <div className="column flow-wide">
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[{ label: t('title'), href: list }, { label: pick(trouble.words) }]}
      />
      <PageHeading title={t('edit')} />
      {troubleState(trouble, new Date()) === 'over' ? (
        <EmptyState title={t('overTitle')} action={<Link href={list}>{t('toList')}</Link>}>
          <p>{t('overText')}</p>
        </EmptyState>
      ) : (
        <ClientTexts only={['troubles.form']}>
          <TroubleForm
            locales={here.locales}
            {...options}
            initial={typed ?? { ...rest, topics }}
            kept={{ trouble: trouble.id, version: trouble.version }}
          />
        </ClientTexts>
      )}
    </div>
  )
}
