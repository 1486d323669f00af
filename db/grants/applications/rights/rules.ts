import type { ApplicantKind } from '@/db/grants/forms/input'
import type { Form } from '@/db/people/organisations/input'

/** What a call counts an organisation as; a person who acts for nobody else applies alone. */
export function applicantKindOf(form: Form | null): ApplicantKind {
  if (form === null) return 'person'
  if (form === 'unregistered') return 'group'
  return form === 'company' ? 'company' : 'association'
}
