import { asOwner } from '../walls/canaries'

const sql = asOwner()
export const closeLedger = () => sql.end()

const inJamsa = () => sql`select set_config('app.municipality', 'jamsa', false)`

/** What is still to be sent to a reader, by kind. */
export async function waitingMails(reader: string): Promise<string[]> {
  await inJamsa()
  const rows = await sql`select kind from mails where reader = ${reader} and state <> 'sent' order by created_at`
  return rows.map(({ kind }) => kind)
}

export async function journalOf(object: string) {
  await inJamsa()
  const rows = await sql`select actor, action, detail from journal where object = ${object} order by seq`
  return rows.map((row) => ({ ...row }))
}
