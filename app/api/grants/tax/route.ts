import { getTranslations } from 'next-intl/server'
import Papa from 'papaparse'
import { addressHere, localeAsked } from '@/app/_server/here'
import { refuseForeignOrigin } from '@/app/_server/origin'
import { grantOfficer } from '@/app/_server/session'
import { taxYear } from '@/db/grants/payees/input'
import { makeTaxFile } from '@/db/grants/payees/writes'
import { spend } from '@/db/rate-limit'
import { Refusal } from '@/db/refusal'
import { municipalityById } from '@/tenants'

/** Grants to persons of a year, as the annual report asks for them: payer, year, identity code, name, euros, and whether it is a correction. */
export async function POST(request: Request) {
  await refuseForeignOrigin()
  const officer = await grantOfficer('pay')
  const year = taxYear.safeParse((await request.formData()).get('year'))
  if (!year.success) return new Response('Bad request', { status: 400 })
  try {
    await spend(officer, await addressHere())
  } catch (error) {
    if (error instanceof Refusal) return new Response('Too many requests', { status: 429 })
    throw error
  }
  const [{ number, rows }, t] = await Promise.all([
    makeTaxFile(officer, year.data),
    getTranslations({ locale: localeAsked(request), namespace: 'money.tax' }),
  ])
  const payer = municipalityById(officer.municipality)?.payer?.businessId ?? ''
  const lines = rows.map(({ identity, name, cents, change }) => {
    const euros = `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`
    return [payer, String(year.data), identity, name, euros, t(`change.${change}`)]
  })
  const table = Papa.unparse([['VSAPURAE', '', '', '', '', ''], ...lines], {
    delimiter: ';',
    newline: '\r\n',
    escapeFormulae: true,
  })
  return new Response(`\uFEFF${table}\r\n`, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${officer.municipality}-vsapurae-${year.data}-${number}.csv"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
