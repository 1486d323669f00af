import { environment } from '@/db/env'
import type { Town } from '@/tenants'

/** The town's own address; on one's own machine the one that ends here. */
export function originOf({ hostnames }: Town): string {
  const { ORIGIN_PROTOCOL: protocol, PORT } = environment()
  const here = hostnames.find((name) => name.endsWith('.localhost'))
  return protocol === 'http' && here ? `http://${here}:${PORT}` : `${protocol}://${hostnames[0]}`
}
