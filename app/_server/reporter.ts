import 'server-only'
import { pageAt } from '@/app/_messages/paths'
import { isReference } from '@/db/contact/cases/rules'
import { pathHere } from './here'
import { resident, residentIfAny, visitor } from './session'

/** Who opens a case by this key: one opened by its number is its owner's alone, and signed out they sign in first. */
export async function reporterWith(key: string) {
  if (isReference(key)) return resident('contact')
  return (await residentIfAny('contact')) ?? visitor('contact')
}

/** Who sends a form of a case's own page; signed out meanwhile, they sign in and find their words. */
export async function reporter() {
  const { params } = pageAt((await pathHere()).split('?')[0] ?? '') ?? {}
  return reporterWith(params?.case ?? '')
}
