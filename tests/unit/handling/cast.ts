import { submitApplication } from '@/db/grants/applications/submissions/writes'
import type { Answers } from '@/db/grants/forms/input'
import { type Applicant, complete, drafted, submitting } from '../applications/cast'
import type { asOwner } from '../walls/canaries'

/** An application that has come to the desk. */
export async function sent(applicant: Applicant, call: string, answers: Answers = complete): Promise<string> {
  const id = await drafted(applicant, call, answers)
  await submitApplication(applicant, await submitting(applicant, id))
  return id
}

/** Binds a member of the staff to an applicant, as the register of ties tells. */
export async function tied(
  sql: ReturnType<typeof asOwner>,
  staff: string,
  person: string,
  until: string | null = null,
) {
  await sql`select set_config('app.municipality', 'jamsa', false)`
  await sql`insert into ties (municipality, staff, person, kind, source, ground, "from", until)
    values ('jamsa', ${staff}, ${person}, 'close', 'declared', 'Sisaruksia', '2026-01-01', ${until})`
}
