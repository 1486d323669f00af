import { type Counter, type Job, vouch } from '@/db/actors'
import { municipalityById } from '@/tenants'

/** The town at work by itself, outside any request: the worker's jobs, seeds, imports. Throws on a town that is not on the list. */
export function townAtWork<S extends Counter>(id: string, service: S, job: string): Job<S> {
  const town = municipalityById(id)
  if (!town) throw new Error(`There is no town "${id}" in tenants/`)
  return vouch<Job<S>>({ municipality: town.id, service, locale: town.locales[0], job })
}
