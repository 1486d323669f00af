/** What does not meet the requirements yet, by its key in the texts, and the WCAG criteria it falls short of. */
export const gaps = [
  { key: 'pictures', criteria: ['1.1.1'] },
  { key: 'languages', criteria: ['3.1.2'] },
  { key: 'untested', criteria: [] },
] as const satisfies readonly { key: string; criteria: readonly string[] }[]

/** Supervises the Act on the Provision of Digital Services (306/2019). */
export const authority = {
  website: 'https://www.saavutettavuusvaatimukset.fi',
  email: 'saavutettavuus@traficom.fi',
  phone: '+358 29 534 5000',
}
