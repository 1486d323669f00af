import type { MunicipalityId } from '@/tenants'
import type { Locale, Service } from '@/tenants/municipality'
import type { MemberRole } from './people/organisations/input'

declare const vouched: unique symbol

/** A service of the town, or the portal itself: home page, notices, sign-in. */
export type Counter = Service | 'portal'

/** Somebody at a town's counter; who they are is not known. */
export type Visitor<S extends Counter = Counter> = {
  readonly [vouched]: true
  readonly municipality: MunicipalityId
  readonly service: S
  readonly locale: Locale
}

export type Person = {
  readonly id: string
  readonly name: string
  /** ISO date; absent for a person without a Finnish identity code. */
  readonly bornOn: string | null
  /** Three digits; absent when the register does not tell. */
  readonly homeMunicipality: string | null
  readonly restricted: boolean
}

/** An organisation that a member acts for in this session. */
export type Acting = { readonly organisation: string; readonly name: string; readonly role: MemberRole }

/** A resident who has signed in with strong identification on this town's hostname. `acting`: for whom, when not for themselves. */
export type Resident<S extends Counter = Counter> = Visitor<S> & {
  readonly person: Person
  readonly acting: Acting | null
}

export type Desk = Service | 'administrator'

export type StaffMember = { readonly id: string; readonly name: string; readonly desks: readonly Desk[] }

/** Anybody who works for the town, whatever their desks. */
export type Employee = Visitor<'portal'> & { readonly staff: StaffMember }

/** A staff member who holds the desk of this service. */
export type Officer<S extends Service = Service> = Visitor<S> & { readonly staff: StaffMember; readonly desk: S }

/**
 * What a member of the grants desk may do there: prepare (check, ask, propose), assess (score), decide (an office holder's decisions, second
 * yeses), minute (the board's lists and decisions), pay (payments, recoveries), audit (read, change nothing), lead (calls, texts, duties).
 */
export type GrantDuty = 'prepare' | 'assess' | 'decide' | 'minute' | 'pay' | 'audit' | 'lead'

/** A member of the grants desk who has this duty there. What they may do stands in the signature, as for desks. */
export type GrantOfficer<D extends GrantDuty = GrantDuty> = Officer<'grants'> & {
  readonly duty: D
  readonly duties: readonly GrantDuty[]
  /** The largest sum, in cents, of one decision of a decider; null where the town has set none. */
  readonly limitCents: number | null
}

/** Another system that the contact desk has given a key. */
export type ApiClient = Visitor<'contact'> & {
  readonly client: {
    readonly id: string
    readonly name: string
    readonly scopes: readonly ('post' | 'updates' | 'test')[]
    /** Its operator has agreed with the town that what it sends may be published. */
    readonly mayPublish: boolean
    /** So many cases and updates it may send in ten minutes. */
    readonly most: number
  }
}

/** The town's administrator, who keeps its desks. */
export type Administrator = Employee & { readonly desk: 'administrator' }

/** The town at work by itself: the worker, an import. */
export type Job<S extends Counter = Counter> = Visitor<S> & { readonly job: string }

type Facts<A> = Omit<A, typeof vouched>

/** Makes an actor. Only `app/_server/session.ts`, the job runner and `tests/people.ts` may call it: whoever calls it answers for the facts. */
export function vouch<A extends Visitor>(facts: Facts<A>): A {
  return facts as A
}
