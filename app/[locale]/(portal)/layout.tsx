import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { pageAt } from '@/app/_messages/paths'
import { languagesHere, SignOutForm, sectionHere } from '@/app/_server/frame'
import { localized, pathHere, paths } from '@/app/_server/here'
import { town, whoIsHere } from '@/app/_server/session'
import { Footer } from '@/components/frame/footer'
import { Header } from '@/components/frame/header'
import { SkipLink } from '@/components/frame/skip-link'

export default async function PortalLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations('portal')
  return (
    <>
      <SkipLink label={t('skip')} />
      <PortalHeader />
      <main id="main" tabIndex={-1} className="site-main">
        {children}
      </main>
      <PortalFooter />
    </>
  )
}

async function PortalHeader() {
  const [here, session, t, to, pick] = await Promise.all([
    town(),
    whoIsHere(),
    getTranslations('portal'),
    paths(),
    localized(),
  ])
  const [languages, section, path, acting] = await Promise.all([
    languagesHere(),
    sectionHere(),
    pathHere(),
    getTranslations('organisations.acting'),
  ])
  // The address of a reporter's own page opens their case: it goes into no other address.
  const own = pageAt(path.split('?')[0] ?? '')?.page === '/contact/follow/[case]'
  const next = section === '/sign-in' || own ? undefined : path
  const holder = session?.person ?? session?.staff
  return (
    <Header
      town={{ portal: pick(here.texts.portal), organisation: pick(here.texts.organisation), mark: here.theme.mark }}
      homeHref={to('/')}
      navigation={here.services.map((service) => ({
        href: to(`/${service}`),
        label: t(`service.${service}`),
        current: section === `/${service}`,
      }))}
      languages={languages}
      account={{
        signIn: { label: t('signIn'), href: to('/sign-in', undefined, { next }) },
        signedIn: holder
          ? {
              name: holder.name,
              ...(session?.staff ? { href: to('/desk'), place: t('desk') } : { href: to('/mine'), place: t('mine') }),
              signOut: <SignOutForm />,
            }
          : undefined,
      }}
      acting={
        session?.acting
          ? {
              text: acting('band', { name: session.acting.name }),
              change: acting('change'),
              href: to('/mine/acting'),
            }
          : undefined
      }
      labels={{ home: t('home'), navigation: t('services'), menu: t('menu'), languages: t('language') }}
    />
  )
}

async function PortalFooter() {
  const [here, t, to, pick, languages] = await Promise.all([
    town(),
    getTranslations('portal'),
    paths(),
    localized(),
    languagesHere(),
  ])
  const { contact, texts } = here
  return (
    <Footer
      organisation={pick(texts.organisation)}
      contact={{ ...contact, address: pick(contact.address), hours: pick(contact.hours) }}
      links={[
        ...(here.services.includes('contact') ? [{ href: to('/contact'), label: t('footer.contact') }] : []),
        { href: to('/accessibility'), label: t('footer.accessibility') },
        { href: to('/privacy'), label: t('footer.privacy') },
      ]}
      languages={languages}
      labels={{
        phone: t('footer.phone'),
        email: t('footer.email'),
        hours: t('footer.hours'),
        about: t('footer.about'),
        languages: t('language'),
      }}
    />
  )
}
