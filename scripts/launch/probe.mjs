import { sentence } from './plainly.mjs'

/** Asks a database of the user's whether it lets us in, before anything depends on it. */
export async function probe(name, address) {
  // Installed by now, but not when this file was loaded.
  const { default: postgres } = await import('postgres')
  const { hostname, port, pathname, username } = new URL(address)
  const sql = postgres(address, { max: 1, connect_timeout: 5, onnotice: () => {} })
  try {
    await sql`select 1`
  } catch (error) {
    const where = `${hostname}:${port || 5432}${pathname} as ${username}`
    throw sentence(`${name} does not let us in (${where}): ${error.message || error.code}.`)
  } finally {
    await sql.end({ timeout: 1 })
  }
}
