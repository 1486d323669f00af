import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { pageAt, samePageIn } from '@/app/_messages/paths'
import type { Language } from '@/components/frame/languages'
import type { Locale } from '@/tenants/municipality'
import { pathHere } from './here'
import { town } from './session'
import { signOut } from './sign-out'

/** The town's languages, each leading to this same page. */
export async function languagesHere(): Promise<Language[]> {
  const [here, path, current, t] = await Promise.all([
    town(),
    pathHere(),
    getLocale(),
    getTranslations('portal.languages'),
  ])
  return here.locales.map((locale: Locale) => ({
    locale,
    name: t(locale),
    short: locale.toUpperCase(),
    href: samePageIn(locale, path),
    current: locale === current,
  }))
}

/** Whether the reader is at this section of the portal or below it. */
export async function sectionHere(): Promise<string> {
  const path = await pathHere()
  return `/${pageAt(path.split('?')[0] ?? '/')?.page.split('/')[1] ?? ''}`
}

export async function SignOutForm() {
  const t = await getTranslations('portal')
  return (
    <form action={signOut}>
      <button type="submit" className="button button-quiet button-small">
        {t('signOut')}
      </button>
    </form>
  )
}
