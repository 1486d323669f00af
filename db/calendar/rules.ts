/** A town's own days off: those kept by custom and not by statute (Midsummer Eve, 24 December), and ISO days when it is closed. */
export type Calendar = { readonly customaryDaysOff: boolean; readonly closures: readonly string[] }

/** What holds until a town says otherwise. */
export const usualCalendar: Calendar = { customaryDaysOff: true, closures: [] }

/** Easter Sunday of a year, by the Gregorian computus (Meeus, Jones, Butcher). For the server, as all here that counts days. */
export function easterOf(year: number): Temporal.PlainDate {
  const golden = year % 19
  const [century, rest] = [Math.floor(year / 100), year % 100]
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7
  const shift = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const days = epact + weekday - 7 * shift + 114
  return Temporal.PlainDate.from({ year, month: Math.floor(days / 31), day: (days % 31) + 1 })
}

const fixed = ['01-01', '01-06', '05-01', '12-06', '12-25', '12-26']

/** Good Friday, Easter Monday and Ascension Day, as days from Easter. */
const movable = [-2, 1, 39]

/** Whether the town works on a day. Holidays that always fall on a weekend need no rule. */
export function isWorkingDay(date: Temporal.PlainDate, { customaryDaysOff, closures }: Calendar): boolean {
  if (date.dayOfWeek > 5 || closures.includes(date.toString())) return false
  if (fixed.includes(date.toString().slice(5))) return false
  if (movable.includes(easterOf(date.year).until(date, { largestUnit: 'day' }).days)) return false
  return !(customaryDaysOff && isCustomaryDayOff(date))
}

function isCustomaryDayOff({ month, day, dayOfWeek }: Temporal.PlainDate) {
  return (month === 12 && day === 24) || (month === 6 && day >= 19 && day <= 25 && dayOfWeek === 5)
}
