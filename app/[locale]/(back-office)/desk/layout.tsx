import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { desksHere } from '@/app/_server/desk'
import { languagesHere, SignOutForm } from '@/app/_server/frame'
import { localized, paths } from '@/app/_server/here'
import { staffMember, town } from '@/app/_server/session'
import { BackOfficeFrame } from '@/components/frame/back-office-frame'
import { SkipLink } from '@/components/frame/skip-link'
import { queuesHere } from './queues'

export async function generateMetadata(): Promise<Metadata> {
  const [t, here, pick] = await Promise.all([getTranslations('desk'), town(), localized()])
  return {
    title: { default: t('title'), template: `%s – ${t('title')}, ${pick(here.name)}` },
    robots: { index: false },
  }
}

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const [member, here, t, portal, to, pick] = await Promise.all([
    staffMember(),
    town(),
    getTranslations('desk'),
    getTranslations('portal'),
    paths(),
    localized(),
  ])
  const [desks, queues, languages] = await Promise.all([desksHere(), queuesHere(), languagesHere()])
  const role = desks.length ? desks.map((desk) => t(`desk.${desk}`)).join(', ') : t('noDesk')
  return (
    <>
      <SkipLink label={portal('skip')} />
      <BackOfficeFrame
        town={{ portal: pick(here.texts.portal), mark: here.theme.mark }}
        homeHref={to('/desk')}
        portalHref={to('/')}
        desks={queues}
        languages={languages}
        officer={{ name: member.name, role, signOut: <SignOutForm /> }}
        labels={{
          home: t('home'),
          queues: t('queues'),
          languages: portal('language'),
          portal: t('portal'),
          late: t('late'),
        }}
      >
        {children}
      </BackOfficeFrame>
    </>
  )
}
