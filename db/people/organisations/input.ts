import { z } from 'zod'
import { day, line, optional, prose, ticked } from '../../fields'
import { businessIdOf, registerNumberOf } from './rules'

/** What an organisation is in law, or is not: an unregistered group has its members alone. */
export const forms = ['association', 'unregistered', 'foundation', 'cooperative', 'company', 'parish', 'other'] as const
export type Form = (typeof forms)[number]

export const memberRoles = ['owner', 'editor', 'treasurer', 'submitter', 'viewer'] as const
export type MemberRole = (typeof memberRoles)[number]

export const officialRoles = [
  'chair',
  'contact',
  'treasurer',
  'auditor',
  'secretary',
  'deputy',
  'ceo',
  'producer',
  'responsible',
] as const
export type OfficialRole = (typeof officialRoles)[number]

export const mandateSources = ['register', 'suomifi', 'invite', 'paper'] as const
export type MandateSource = (typeof mandateSources)[number]

export const mandateThemes = ['grants'] as const
export type MandateTheme = (typeof mandateThemes)[number]

/** What has happened to an organisation: keys of the namespace `organisations.history`. */
export const organisationDeeds = [
  'made',
  'detailsChanged',
  'officialsChanged',
  'registerRead',
  'invited',
  'invitationTaken',
  'invitationWithdrawn',
  'roleChanged',
  'left',
  'removed',
  'accountAdded',
  'accountVerified',
  'accountEnded',
  'paperSaved',
  'paperTakenOut',
  'mandateAsked',
  'mandateGranted',
  'mandateRefused',
  'mandateRevoked',
] as const
export type OrganisationDeed = (typeof organisationDeeds)[number]

const businessId = optional(
  z.string().transform((typed, context) => businessIdOf(typed) ?? refused(context, 'businessId')),
)
const registerNumber = optional(
  z.string().transform((typed, context) => registerNumberOf(typed) ?? refused(context, 'registerNumber')),
)
const email = z.string().trim().pipe(z.email().max(120))
const phone = z
  .string()
  .trim()
  .regex(/^\+?[\d\s()-]{5,30}$/, 'telephone')
const website = z
  .string()
  .trim()
  .max(200)
  .pipe(z.url({ protocol: /^https?$/, error: 'link' }))

const details = {
  form: z.enum(forms),
  name: line(120),
  businessId,
  registerNumber,
  domicile: optional(z.string().regex(/^\d{3}$/, 'municipalityCode')),
  foundedOn: optional(day),
  registeredOn: optional(day),
  email: optional(email),
  phone: optional(phone),
  website: optional(website),
  street: optional(line(120)),
  postcode: optional(
    z
      .string()
      .trim()
      .regex(/^\d{5}$/, 'postcode'),
  ),
  postOffice: optional(line(60)),
}

/** The people of a group that is in no register, one a line: it has at least three. */
const group = optional(
  prose(2000).transform((text) =>
    text
      .split('\n')
      .map((name) => name.trim().replace(/\s+/g, ' '))
      .filter(Boolean),
  ),
)

export const leastGroup = 3

export const newOrganisation = z.object({ ...details, group, submission: z.uuid() }).superRefine((said, context) => {
  orderly(said, context)
  if (said.form !== 'unregistered') return
  const names = new Set(said.group)
  if (names.size < leastGroup) context.addIssue({ code: 'custom', path: ['group'], message: 'groupOfThree' })
  if ([...names].some((name) => name.length > 80))
    context.addIssue({ code: 'custom', path: ['group'], message: 'namesTooLong' })
})
export type NewOrganisation = z.output<typeof newOrganisation>

export const organisationEdit = z
  .object({ ...details, organisation: z.uuid(), version: z.coerce.number().int().min(1) })
  .superRefine(orderly)
export type OrganisationEdit = z.output<typeof organisationEdit>

type Said = { form: Form; businessId: string | null; foundedOn: string | null; registeredOn: string | null }

function orderly({ form, businessId: id, foundedOn, registeredOn }: Said, context: z.core.$RefinementCtx) {
  const fault = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  if (form === 'unregistered' && id) fault('businessId', 'unregisteredHasNone')
  if (['company', 'cooperative', 'foundation'].includes(form) && !id) fault('businessId', 'required')
  if (foundedOn && registeredOn && registeredOn < foundedOn) fault('registeredOn', 'registeredBefore')
}

export const officialInput = z.object({
  role: z.enum(officialRoles),
  name: line(80),
  email: optional(email),
  phone: optional(phone),
})
export type OfficialInput = z.output<typeof officialInput>

export const mostOfficials = 20

/** A row left empty but for its task. */
const emptyRow = (row: unknown) =>
  !Object.entries((row ?? {}) as Record<string, unknown>).some(([name, value]) => name !== 'role' && value)

/** Rows left empty are left out; faults stay at the rows they are in. */
export const officialsInput = z.object({
  organisation: z.uuid(),
  version: z.coerce.number().int().min(1),
  officials: z
    .array(z.preprocess((row) => (emptyRow(row) ? null : row), officialInput.nullable()))
    .max(mostOfficials)
    .default([])
    .transform((rows) => rows.filter((row) => row !== null)),
  /** Pressed to go on writing. */
  more: ticked,
})

function refused(context: z.core.$RefinementCtx, message: string): never {
  context.addIssue({ code: 'custom', message })
  return z.NEVER
}
