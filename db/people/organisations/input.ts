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
  'joined',
  'roleChanged',
  'left',
  'removed',
  'accountAdded',
  'accountVerified',
  'accountEnded',
  'mandateAsked',
  'mandateGranted',
  'mandateRefused',
  'mandateRevoked',
] as const
export type OrganisationDeed = (typeof organisationDeeds)[number]
