'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { residentIfAny, visitor } from '@/app/_server/session'
import { watchInput } from '@/db/contact/watches/input'
import { watch } from '@/db/contact/watches/writes'

const anybody = async () => (await residentIfAny('contact')) ?? visitor('contact')

/** Whatever the address watches already, whoever types it in is told the same. */
export const follow = formAction(anybody, watchInput, async (asker, said) => {
  await watch(asker, said)
  const { q, near, topic, lat, lon, radius } = said
  const placed = lat === null || lon === null ? {} : { near, at: near, lat, lon, radius }
  const query = Object.entries({ q, topic, ...placed, did: 'asked' }).filter(([, value]) => value !== null)
  return (await paths())('/contact/published', undefined, Object.fromEntries(query))
})
