import 'server-only'
import { z } from 'zod'
import type { Typed } from '@/components/ui/form-state'
import { businessIdOf } from '@/db/people/organisations/rules'
import type { Snapshot } from '@/db/people/organisations/writes'
import type { Town } from '@/tenants'

const some = <S extends z.ZodType>(schema: S) => z.array(schema).catch([])

/** What is read of an answer of the register's open data, version 3; the rest is kept in the snapshot. */
const answer = z.object({
  companies: some(
    z.looseObject({
      businessId: z.object({ value: z.string() }),
      names: some(z.object({ name: z.string(), type: z.string().optional(), endDate: z.string().nullish() })),
      companyForms: some(
        z.object({
          endDate: z.string().nullish(),
          descriptions: some(z.object({ languageCode: z.string(), description: z.string() })),
        }),
      ),
      website: z.object({ url: z.string() }).nullish().catch(null),
      addresses: some(
        z.object({
          type: z.number().optional(),
          street: z.string().nullish(),
          buildingNumber: z.string().nullish(),
          postCode: z.string().nullish(),
          postOffices: some(z.object({ city: z.string(), languageCode: z.string().optional() })),
        }),
      ),
    }),
  ),
})
type Company = z.infer<typeof answer>['companies'][number]

export type Fetched =
  | { outcome: 'found'; values: Typed; snapshot: Snapshot }
  | { outcome: 'none' | 'failed'; values?: undefined; snapshot?: undefined }

/** A page does not wait longer: everything can be written by hand. */
const patience = 3_000

/** Asks the town's company register for one organisation; null where the town names none, or what is asked for is no Y-tunnus. */
export async function fetchCompany({ companyRegister }: Town, typed: string): Promise<Fetched | null> {
  const businessId = businessIdOf(typed)
  if (!companyRegister || !businessId) return null
  try {
    const response = await fetch(`${companyRegister}?businessId=${businessId}`, {
      signal: AbortSignal.timeout(patience),
      redirect: 'error',
      headers: { Accept: 'application/json' },
    })
    if (response.status === 404) return { outcome: 'none' }
    if (!response.ok) return { outcome: 'failed' }
    const { companies } = answer.parse(await response.json())
    const company = companies.find(({ businessId: id }) => id.value === businessId)
    if (!company) return { outcome: 'none' }
    return { outcome: 'found', values: valuesOf(businessId, company), snapshot: { source: 'ytj', body: company } }
  } catch {
    return { outcome: 'failed' }
  }
}

/** Words of the register's Finnish name of a company form, the more particular first. */
const formWords = [
  ['yhdistys', 'association'],
  ['säätiö', 'foundation'],
  ['osuuskunta', 'cooperative'],
  ['seurakunta', 'parish'],
  ['yhtiö', 'company'],
] as const

function formOf({ companyForms }: Company) {
  const current = companyForms.find(({ endDate }) => !endDate)
  const name = current?.descriptions.find(({ languageCode }) => languageCode === '1')?.description.toLowerCase() ?? ''
  return formWords.find(([word]) => name.includes(word))?.[1]
}

function valuesOf(businessId: string, company: Company): Typed {
  const { names, website, addresses } = company
  const name = names.find(({ type, endDate }) => type === '1' && !endDate) ?? names[0]
  const form = formOf(company)
  const address = addresses.find(({ type }) => type === 1) ?? addresses[0]
  const office = address?.postOffices.find(({ languageCode }) => languageCode === '1') ?? address?.postOffices[0]
  const site = website?.url
  return {
    businessId,
    name: name?.name ?? '',
    ...(form ? { form } : {}),
    website: site ? (/^https?:/.test(site) ? site : `https://${site}`) : '',
    street: [address?.street, address?.buildingNumber].filter(Boolean).join(' '),
    postcode: address?.postCode ?? '',
    postOffice: office?.city ?? '',
  }
}
