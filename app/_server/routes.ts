import 'server-only'
import { listRoutes } from '@/db/contact/guard/routes/reads'
import { routeFor } from '@/db/contact/guard/routes/rules'
import type { FindingKind } from '@/db/contact/guard/rules'
import { localized } from './here'
import { town, visitor } from './session'

/** Of each finding, where this town wants it taken; its name in the reader's language, null for the registry. */
export async function routesOf(found: readonly FindingKind[]) {
  if (found.length === 0) return []
  const [known, { contact }, pick] = await Promise.all([visitor('contact').then(listRoutes), town(), localized()])
  return found.map((kind) => {
    const route = routeFor(kind, known, contact)
    return { kind, route: route && { ...route, name: route.name && pick(route.name) } }
  })
}
