import 'server-only'
import { municipalities } from '@/tenants'
import { localized } from './here'
import { town } from './session'

/** The municipalities an organisation's domicile is chosen from: this one first, then the portal's others. */
export async function domiciles() {
  const [here, pick] = await Promise.all([town(), localized()])
  const others = municipalities.filter(({ id }) => id !== here.id)
  return [here, ...others].map(({ code, name }) => ({ code, name: pick(name) }))
}
