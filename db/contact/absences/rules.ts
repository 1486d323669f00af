export type Absence = {
  readonly staff: string
  readonly substitute: string
  readonly from: string
  readonly until: string
}

/** One step from somebody who is away to who stands in. */
export type StandIn = Pick<Absence, 'staff' | 'substitute' | 'until'>

/**
 * Who takes what comes to somebody on an ISO day: themselves, or whoever stands in, or whoever stands in for that one. A chain that
 * comes back to somebody who is away leads to nobody: then the unit has the case without a handler.
 */
export function presentOn(absences: readonly Absence[], asked: string, today: string) {
  const steps: StandIn[] = []
  let present = asked
  for (;;) {
    const away = absences.find(({ staff, from, until }) => staff === present && from <= today && today <= until)
    if (!away) return { handler: present, steps }
    steps.push({ staff: away.staff, substitute: away.substitute, until: away.until })
    if (steps.some(({ staff }) => staff === away.substitute)) return { handler: null, steps }
    present = away.substitute
  }
}
