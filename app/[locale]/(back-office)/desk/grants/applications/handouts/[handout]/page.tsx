import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ClientTexts } from '@/app/_server/client-texts'
import { paths } from '@/app/_server/here'
import { grantOfficer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PressForm } from '@/components/ui/press-form'
import { findHandout } from '@/db/grants/applications/handouts/reads'
import { goOn } from './actions'
import { ItemTable } from './item-table'

type Props = { params: Promise<{ handout: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('handling.handout'))('title') }
}

/** What became of the applications that were handed out together: who has them, and which were left and why. */
export default async function HandoutPage({ params }: Props) {
  const [asker, { handout: id }] = await Promise.all([grantOfficer('prepare'), params])
  const handout = (z.uuid().safeParse(id).success && (await findHandout(asker, id))) || notFound()
  const [t, queue, portal, to] = await Promise.all([
    getTranslations('handling.handout'),
    getTranslations('handling.queue'),
    getTranslations('portal'),
    paths(),
  ])
  const { items, name } = handout
  const done = items.filter(({ outcome }) => outcome === 'done').length
  const open = items.filter(({ outcome }) => outcome === null).length
  const left = items.filter(({ outcome }) => outcome !== null && outcome !== 'done')
  return (
    <>
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[{ label: queue('title'), href: to('/desk/grants/applications') }, { label: t('title') }]}
      />
      <PageHeading title={t('title')} />
      <div className="flow-wide">
        <Notice tone={left.length + open > 0 ? 'warning' : 'success'} live="status">
          <p>{name === null ? t('freed', { count: done }) : t('given', { count: done, name })}</p>
          {left.length > 0 && <p>{t('left', { count: left.length })}</p>}
          {open > 0 && <p>{t('open', { count: open })}</p>}
        </Notice>
        {open > 0 && (
          <ClientTexts only={[]}>
            <PressForm action={goOn} fields={{ handout: handout.id }} look="primary" small={false}>
              {t('goOn')}
            </PressForm>
          </ClientTexts>
        )}
        {left.length > 0 && <ItemTable caption={t('leftTitle')} items={left} />}
        {done > 0 && <ItemTable caption={t('doneTitle')} items={items.filter(({ outcome }) => outcome === 'done')} />}
        <p>
          <ButtonLink look="secondary" href={to('/desk/grants/applications')}>
            {t('back')}
          </ButtonLink>
        </p>
      </div>
    </>
  )
}
