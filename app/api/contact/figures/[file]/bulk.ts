import 'server-only'
import { getTranslations } from 'next-intl/server'
import { streamOf } from '@/app/_server/stream'
import type { Visitor } from '@/db/actors'
import type { Texts } from '@/db/columns'
import { open311Of } from '@/db/contact/cases/rules'
import { listForBulk } from '@/db/contact/figures/exports/reads'
import { type BulkLine, bulkHead, bulkRows } from '@/db/contact/figures/exports/rules'
import { updatedAt } from '@/db/contact/open311/rules'
import type { PublishedCase } from '@/db/contact/publications/reads'
import type { Town } from '@/tenants'
import type { Locale } from '@/tenants/municipality'

/** At most so many thousands, so that one reader cannot keep the database for long. */
const longest = 100

/** Every published case as GeoReport Bulk, a thousand at a time. */
export async function bulkOf(asker: Visitor<'contact'>, here: Town, locale: Locale) {
  const [stateIn, kindIn] = await Promise.all([
    getTranslations({ locale, namespace: 'contact.state' }),
    getTranslations({ locale, namespace: 'contact.kindName' }),
  ])
  const pick = (texts: Texts) => [locale, ...here.locales].map((language) => texts[language]).find(Boolean) ?? ''
  return streamOf(rows())

  async function* rows() {
    yield bulkHead
    let after: string | null = null
    for (let turn = 0; turn < longest; turn++) {
      const found: PublishedCase[] = await listForBulk(asker, after)
      yield bulkRows(found.map(lineOf))
      after = found.at(-1)?.id ?? null
      if (!after) return
    }
  }

  function lineOf(row: PublishedCase): BulkLine {
    return {
      service_request_id: row.reference,
      requested_datetime: row.createdAt,
      updated_datetime: updatedAt(row),
      closed_date: row.endedAt,
      status_description: open311Of(row.state).status,
      status_notes: row.answer ?? stateIn(row.state),
      source: here.name[locale],
      service_name: pick(row.topic.name),
      service_subtype: kindIn(row.kind),
      description: row.text,
      agency_responsible: pick(row.unit.name),
      address: row.place,
      lat: row.latitude,
      long: row.longitude,
    }
  }
}
