import { XMLBuilder } from 'fast-xml-parser'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { pathOf, type Query } from '@/app/_messages/paths'
import { routing } from '@/app/_messages/routing'
import { originHere } from '@/app/_server/origin'
import { town, visitor } from '@/app/_server/session'
import { listLatelyPublished } from '@/db/contact/publications/feed/reads'
import { type PublishedFilters, publishedFilters } from '@/db/contact/publications/input'
import { areaOf } from '@/db/contact/publications/rules'

const builder = new XMLBuilder({ ignoreAttributes: false, suppressEmptyNode: true })
const asked = z.object({ locale: z.enum(routing.locales).catch(routing.defaultLocale) })

/** What was published last, for feed readers (Atom, RFC 4287). */
export async function GET(request: Request) {
  const { searchParams } = new URL(request.url)
  const query = Object.fromEntries([...searchParams.keys()].map((name) => [name, searchParams.getAll(name)]))
  const { locale } = asked.parse({ locale: searchParams.get('locale') })
  const [asker, here, origin, t, stateIn] = await Promise.all([
    visitor('contact'),
    town(),
    originHere(),
    getTranslations({ locale, namespace: 'published' }),
    getTranslations({ locale, namespace: 'contact.state' }),
  ])
  const choice = chosenIn(publishedFilters.parse(query))
  const rows = (await listLatelyPublished(asker, publishedFilters.parse(choice))).map((row) => ({
    ...row,
    ...momentsOf(row),
  }))
  const addressOf = (reference: string) =>
    `${origin}${pathOf(locale, '/contact/published/[case]', { case: reference })}`
  const latest =
    rows
      .map(({ updated }) => updated)
      .toSorted()
      .at(-1) ?? '2026-01-01T00:00:00.000Z'
  const self = `${origin}${pathOfFeed({ locale, ...choice })}`
  const feed = {
    '@_xmlns': 'http://www.w3.org/2005/Atom',
    '@_xml:lang': locale,
    id: self,
    title: `${here.texts.portal[locale]}: ${t('title')}`,
    updated: latest,
    author: { name: here.texts.organisation[locale] },
    link: [
      { '@_rel': 'self', '@_href': self },
      { '@_rel': 'alternate', '@_href': `${origin}${pathOf(locale, '/contact/published', undefined, choice)}` },
    ],
    entry: rows.map(({ reference, title, text, answer, place, state, published, updated, ...row }) => ({
      '@_xml:lang': row.locale,
      id: addressOf(reference),
      title,
      link: { '@_href': addressOf(reference) },
      published,
      updated,
      category: { '@_term': row.topic.code, '@_label': row.topic.name[locale] ?? row.topic.code },
      summary: [stateIn(state), place, text, answer].filter(Boolean).join('\n'),
    })),
  }
  const body = `<?xml version="1.0" encoding="utf-8"?>\n${builder.build({ feed }).replace(controls, '')}`
  return new Response(body, {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8', 'Cache-Control': 'public, max-age=60' },
  })
}

/** When an entry came into sight, and when it last took a turn since. */
function momentsOf({ shownAt, createdAt, changedAt }: { shownAt: Date | null; createdAt: Date; changedAt: Date }) {
  const published = shownAt ?? createdAt
  const updated = changedAt > published ? changedAt : published
  return { published: published.toISOString(), updated: updated.toISOString() }
}

/** Of the list's filters those that choose; the area only as a point with a radius in metres, whole or not at all. */
function chosenIn(filters: PublishedFilters) {
  const { q, topic } = filters
  const area = areaOf({ ...filters, near: undefined, at: undefined })
  return { q, topic, ...(area ? { lat: area.latitude, lon: area.longitude, radius: area.radius } : {}) }
}

function pathOfFeed(query: Query) {
  const entries = Object.entries(query).flatMap(([name, value]) =>
    [value ?? []].flat().map((one) => [name, String(one)]),
  )
  return `/api/contact/feed?${new URLSearchParams(entries)}`
}

/** What XML 1.0 does not know. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
