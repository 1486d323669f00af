import { getTranslations } from 'next-intl/server'
import { addressHere, localeAsked } from '@/app/_server/here'
import { officer, town } from '@/app/_server/session'
import { exportApplications } from '@/db/grants/applications/queue/exports/reads'
import { applicationFilters } from '@/db/grants/applications/queue/input'
import { spend } from '@/db/rate-limit'
import { Refusal } from '@/db/refusal'
import type { Locale } from '@/tenants/municipality'
import { queueSheet, type SheetWords } from './sheet'

/** What the queue shows under the filters of the address, as a table in the language of the page that leads here. */
export async function GET(request: Request) {
  const asker = await officer('grants')
  const filters = applicationFilters.parse(Object.fromEntries(new URL(request.url).searchParams))
  try {
    await spend(asker, await addressHere())
  } catch (error) {
    if (error instanceof Refusal) return new Response('Too many requests', { status: 429 })
    throw error
  }
  const [rows, words] = await Promise.all([exportApplications(asker, filters), wordsIn(localeAsked(request))])
  return new Response(queueSheet(rows, words), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${asker.municipality}-applications.csv"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

const columns = ['number', 'applicant', 'call', 'purpose', 'sum', 'sent', 'late', 'handler', 'state', 'news'] as const

async function wordsIn(locale: Locale): Promise<SheetWords> {
  const [t, table, state, { locales }] = await Promise.all([
    getTranslations({ locale, namespace: 'handling.queue.sheet' }),
    getTranslations({ locale, namespace: 'handling.queue.table' }),
    getTranslations({ locale, namespace: 'handling.state' }),
    town(),
  ])
  return {
    heads: columns.map((column) => t(column)),
    state: (one) => state(one),
    call: (name) => [locale, ...locales].map((language) => name[language]).find(Boolean) ?? '',
    ...{ veiled: table('veiled'), late: table('late'), unread: table('unread'), unanswered: table('unanswered') },
    locale,
  }
}
