import type { Town } from '@/tenants'
import { courts } from '@/tenants/courts'
import type { Locale, Localized } from '@/tenants/municipality'
import type { Call } from '../../../calls/input'
import type { Words } from '../../../forms/input'
import type { Maker } from '../../input'
import type { Token } from '../input'

const tags: Localized = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }

/** Euros as they stand in a decision: cents only where there are any. */
export const moneyIn = (locale: Locale, cents: number): string =>
  new Intl.NumberFormat(tags[locale], {
    ...{ style: 'currency', currency: 'EUR' },
    minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
  }).format(cents / 100)

/** An ISO day as it stands in a decision. */
export const dayIn = (locale: Locale, day: string): string =>
  new Intl.DateTimeFormat(tags[locale], {
    ...{ timeZone: 'UTC', day: 'numeric', year: 'numeric', month: locale === 'en' ? 'long' : 'numeric' },
  }).format(new Date(`${day}T12:00:00Z`))

const percentIn = (locale: Locale, percent: number) =>
  new Intl.NumberFormat(tags[locale], { style: 'percent' }).format(percent / 100)

/** A text of a call in this language, or in another where it has none. */
export const said = (words: Words | null, locale: Locale): string =>
  words?.[locale] ?? words?.fi ?? words?.sv ?? words?.en ?? ''

export type Matter = {
  number: string | null
  applicant: string
  appliedCents: number | null
  grantedCents: number
  purpose: string | null
  receivedOn: string | null
  maker: Maker
  call: Call
}

/** Everything a ready text may say of an application. */
export function factsOf(town: Town, locale: Locale, matter: Matter): Record<Token, string> {
  const { call, maker } = matter
  const { payment, decider } = call
  const { contact, texts } = town
  return {
    number: matter.number ?? '',
    applicant: matter.applicant,
    call: said(call.name, locale),
    applied: matter.appliedCents === null ? '–' : moneyIn(locale, matter.appliedCents),
    granted: moneyIn(locale, matter.grantedCents),
    purpose: matter.purpose ?? said(call.name, locale),
    receivedOn: matter.receivedOn ? dayIn(locale, matter.receivedOn) : '–',
    useFrom: dayIn(locale, call.useFrom),
    useUntil: dayIn(locale, call.useUntil),
    board: said(decider.board, locale),
    maker: said(maker === 'officeHolder' ? decider.officeHolder : decider.board, locale),
    principles: said(call.rules, locale),
    organisation: texts.organisation[locale],
    share: payment.kind === 'receipts' ? percentIn(locale, payment.sharePercent) : '',
    months: payment.kind === 'receipts' ? String(payment.months) : '',
    advance: payment.kind === 'receipts' ? percentIn(locale, payment.advancePercent) : '',
    instalments: instalmentsIn(locale, payment),
    address: contact.address[locale],
    hours: contact.hours[locale],
    phone: contact.phone,
    email: contact.email,
    reportBy: reportIn(locale, call),
    court: courtIn(locale, town.court),
    ...{ recovered: '', paid: '', ground: '', events: '', heardOn: '', heardUntil: '', answered: '' },
  }
}

/** The administrative court of the town's region, with where it is reached; which one it is stands in no letter of a town that has not told. */
function courtIn(locale: Locale, court: Town['court']): string {
  if (!court) return anyCourt[locale]
  const { name, address, phone, email, service } = courts[court]
  return [name[locale], address[locale], phone, email, ...(service ? [service] : [])].join(', ')
}
const anyCourt: Localized = {
  fi: 'alueen hallinto-oikeus (tuomioistuimet.fi)',
  sv: 'förvaltningsdomstolen i regionen (domstol.fi)',
  en: 'the administrative court of the region (tuomioistuimet.fi)',
}

function instalmentsIn(locale: Locale, payment: Call['payment']): string {
  if (payment.kind !== 'instalments') return ''
  return payment.parts.map(({ percent, on }) => `${dayIn(locale, on)} ${percentIn(locale, percent)}`).join(', ')
}

const reportWords: Localized<{ by: (day: string) => string; after: (months: number) => string; asked: string }> = {
  fi: {
    by: (day) => `viimeistään ${day}`,
    after: (months) => `${months} kuukauden kuluessa käyttöajan päättymisestä`,
    asked: 'kun kunta sitä pyytää',
  },
  sv: {
    by: (day) => `senast ${day}`,
    after: (months) => `inom ${months} månader efter att användningstiden har gått ut`,
    asked: 'när kommunen ber om det',
  },
  en: {
    by: (day) => `by ${day}`,
    after: (months) => `within ${months} months of the end of the time of use`,
    asked: 'when the municipality asks for it',
  },
}

function reportIn(locale: Locale, { report }: Call): string {
  const words = reportWords[locale]
  if (!report) return words.asked
  return report.dueOn ? words.by(dayIn(locale, report.dueOn)) : words.after(report.monthsAfterUse)
}
