import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { parkedPlaces } from '@/app/_server/draft'
import { pathWithin } from '@/app/_server/origin'
import { town } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('title') }
}

type Props = { searchParams: Promise<{ next?: string | string[]; error?: string | string[] }> }

export default async function SignInPage({ searchParams }: Props) {
  const [{ next, error }, t, locale] = await Promise.all([searchParams, getTranslations('signIn'), getLocale(), town()])
  const back = pathWithin([next].flat()[0]) ?? `/${locale}`
  const toDesk = back.startsWith(`/${locale}/desk`)
  const kept = (await parkedPlaces()).includes(back.split('?')[0] ?? '')
  const door = (kind: string) => `/api/sign-in/${kind}?${new URLSearchParams({ next: back })}`
  const ways = [
    { kind: 'suomifi', label: t('resident'), about: t('residentAbout') },
    { kind: 'staff', label: t('staff'), about: t('staffAbout') },
  ]
  return (
    <div className="page page-main flow-wide">
      <PageHeading title={t('title')} lead={t('why')} />
      {error && <Notice tone="danger">{t('failed')}</Notice>}
      {kept && <Notice tone="info">{t('kept')}</Notice>}
      {(toDesk ? ways.toReversed() : ways).map(({ kind, label, about }, i) => (
        <section key={kind} className="boxed column flow">
          <p>{about}</p>
          <p>
            <ButtonLink href={door(kind)} look={i === 0 ? 'primary' : 'secondary'}>
              {label}
            </ButtonLink>
          </p>
        </section>
      ))}
    </div>
  )
}
