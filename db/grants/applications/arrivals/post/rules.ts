/** What keeps something from having come by post that day: it follows the application, and has come already. ISO days in Finland. */
export function postFault(arrivedOn: string, { applied, today }: { applied: string; today: string }): string | null {
  if (arrivedOn > today) return 'arrivals.toCome'
  return arrivedOn < applied ? 'arrivals.beforeApplication' : null
}

/** The moment for which a day of arrival stands: its beginning in Finland. */
export const cameAt = (arrivedOn: string): Date =>
  new Date(Temporal.PlainDate.from(arrivedOn).toZonedDateTime('Europe/Helsinki').epochMilliseconds)
