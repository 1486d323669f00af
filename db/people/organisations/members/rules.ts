import type { MemberRole } from '../input'

type Held = { readonly id: string; readonly role: MemberRole }

/** Whether an organisation would be left without an owner if this member took the role, or with null, went. */
export function leavesNoOwner(members: readonly Held[], member: string, role: MemberRole | null): boolean {
  if (role === 'owner') return false
  return !members.some(({ id, role: held }) => id !== member && held === 'owner')
}
