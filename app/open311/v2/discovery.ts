import { pathOf } from '@/app/_messages/paths'
import { servicesChangedAt } from '@/db/contact/open311/reads'
import { stamp } from '@/db/contact/open311/times/rules'
import type { Answered, Asking } from './asking'

const specification = 'http://wiki.open311.org/GeoReport_v2'

/** Where the interface is and what it speaks: the endpoint in earnest and the one for trying out. */
export async function discovery({ visitor, town, origin, locale, words, pick }: Asking): Answered {
  const changeset = stamp(await servicesChangedAt(visitor))
  const endpoint = (url: string, type: string) => ({
    specification,
    url,
    changeset,
    type,
    formats: ['text/xml', 'application/json'],
  })
  const { phone, email } = town.contact
  const page = `${origin}${pathOf(locale, '/contact/api')}`
  const value = {
    changeset,
    contact: `${pick(town.texts.organisation)}, ${email}, ${phone}`,
    key_service: words('open311.keyService', { page, email }),
    endpoints: [endpoint(`${origin}/open311/v2`, 'production'), endpoint(`${origin}/open311/v2/test`, 'test')],
  }
  return { root: 'discovery', value, isPublic: true }
}
