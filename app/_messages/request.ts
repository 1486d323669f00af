import { hasLocale } from 'next-intl'
import { getRequestConfig } from 'next-intl/server'
import { routing } from './routing'

const namespaces = [
  'portal',
  'problems',
  'refusals',
  'messages',
  'signIn',
  'home',
  'desk',
  'people',
  'notices',
  'rounds',
  'ideas',
  'ideaMap',
  'reviews',
  'proposals',
  'ballots',
  'results',
  'followUps',
  'accessibility',
  'privacy',
  'contact',
  'published',
  'publishedMap',
  'publication',
  'photos',
  'documents',
  'places',
  'absences',
  'calendar',
  'areas',
  'routing',
  'open311',
  'casework',
  'exchange',
  'webhooks',
  'grants',
  'handling',
  'grantForms',
  'calls',
  'scorings',
  'ties',
  'checks',
  'duties',
  'decisions',
  'applications',
  'allocations',
  'granted',
  'money',
  'mails',
  'drafts',
  'subscriptions',
  'useReports',
  'watches',
  'endings',
  'translations',
  'addresses',
  'forwards',
  'priority',
  'channels',
  'signposts',
  'advice',
  'queue',
  'topics',
  'keeping',
  'figures',
  'inbox',
  'erasure',
  'organisations',
] as const

/** The texts of one language: each namespace is a file. */
async function textsOf(locale: string) {
  const files = await Promise.all(namespaces.map((name) => import(`./${locale}/${name}.json`)))
  return Object.fromEntries(namespaces.map((name, i) => [name, files[i].default]))
}

export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale
  const locale = hasLocale(routing.locales, asked) ? asked : routing.defaultLocale
  return { locale, messages: await textsOf(locale), timeZone: 'Europe/Helsinki' }
})
