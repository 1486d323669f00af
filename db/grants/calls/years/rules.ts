import type { Call } from '@/db/grants/calls/input'
import type { Words } from '@/db/grants/forms/input'

/** The call a year on: every day and moment moves to the same date and Finnish clock, and names that tell the year tell the next one. */
export function nextYears(call: Call): Call {
  const year = Temporal.Instant.from(call.closesAt).toZonedDateTimeISO('Europe/Helsinki').year
  return {
    ...call,
    name: yearOn(call.name, year),
    opensAt: instantOn(call.opensAt),
    closesAt: instantOn(call.closesAt),
    useFrom: dayOn(call.useFrom),
    useUntil: dayOn(call.useUntil),
    payment: paymentOn(call.payment),
    report: call.report && { ...call.report, dueOn: call.report.dueOn && dayOn(call.report.dueOn) },
  }
}

const paymentOn = (payment: Call['payment']): Call['payment'] =>
  payment.kind === 'instalments'
    ? { ...payment, parts: payment.parts.map(({ percent, on }) => ({ percent, on: dayOn(on) })) }
    : payment

const dayOn = (day: string): string => Temporal.PlainDate.from(day).add({ years: 1 }).toString()

const instantOn = (at: string): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO('Europe/Helsinki').add({ years: 1 }).toInstant().toString()

function yearOn(words: Words, year: number): Words {
  const told = new RegExp(`\\b${year}\\b`, 'g')
  const on = (text: string | undefined) => text?.replace(told, String(year + 1))
  return { fi: on(words.fi), sv: on(words.sv), en: on(words.en) }
}

/** The address a year on: `toiminta-2026` leads to `toiminta-2027`, one without a year gets it at its end. */
export function slugOn(slug: string, closesAt: string): string {
  const year = Temporal.Instant.from(closesAt).toZonedDateTimeISO('Europe/Helsinki').year
  const told = String(year)
  if (slug.includes(told)) return slug.replace(told, String(year + 1))
  return `${slug.slice(0, 55)}-${year + 1}`
}
