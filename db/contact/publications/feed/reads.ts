import 'server-only'
import { and, desc } from 'drizzle-orm'
import type { Visitor } from '../../../actors'
import { inTown } from '../../../town'
import { cases } from '../../cases/tables'
import type { PublishedFilters } from '../input'
import { conditionsOf, publicRows, publishedOnPage, shownAsCase } from '../reads'
import { casePublications } from '../tables'

/** What came into sight last, however long ago it was told: a feed reader is shown everything once. */
export function listLatelyPublished(visitor: Visitor<'contact'>, filters: PublishedFilters) {
  return inTown(visitor, (tx) =>
    publicRows(tx)
      .where(and(shownAsCase, ...conditionsOf(filters)))
      .orderBy(desc(casePublications.shownAt), desc(cases.reference))
      .limit(publishedOnPage),
  )
}
